import type { Utterance } from '#domain/transcript.ts';
import type { Format } from '#ui/format.ts';
import { stamp } from '#ui/stamp.ts';
import type { Words } from '#words/catalogue.ts';

/** When something was said: by the clock where that is known, and where in the recording, by which quotes name it. */
export function sayWhen({ at, start }: Pick<Utterance, 'at' | 'start'>, words: Words, format: Format): string | undefined {
  const place = start === null ? undefined : stamp(start, format);
  if (at === undefined) return place;
  return place === undefined ? format.time(at) : words.transcript.when(format.time(at), place);
}

/** Whether a time of day and a place in the recording stand side by side there. */
export const hasBothTimes = (utterances: readonly Utterance[]): boolean => utterances.some(({ at, start }) => at !== undefined && start !== null);

export const saySpeaker = ({ speaker }: Pick<Utterance, 'speaker'>, words: Words): string => speaker ?? words.transcript.noSpeaker;

/**
 * The name of a language that somebody changes to, as the page's language calls it; undefined where they go on in that of the line
 * before, `last`. What is not known, and a first line in the page's own language, is no change: most transcripts have one language.
 */
export function sayLanguage(tag: string | undefined, locale: string, last: string | undefined = locale): string | undefined {
  if (tag === undefined || tag.split('-')[0] === last.split('-')[0]) return undefined;
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag);
  } catch {
    return tag;
  }
}
