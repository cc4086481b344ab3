import type { Utterance } from '#domain/transcript.ts';
import type { Format } from '#ui/format.ts';
import type { Words } from '#words/catalogue.ts';

/** When something was said: by the clock where that is known, else since the beginning of the recording. */
export function sayWhen({ at, start }: Pick<Utterance, 'at' | 'start'>, format: Format): string | undefined {
  if (at !== undefined) return format.time(at);
  return start === null ? undefined : format.stamp(start);
}

export const saySpeaker = ({ speaker }: Pick<Utterance, 'speaker'>, words: Words): string => speaker ?? words.transcript.noSpeaker;

/** The name of a language other than the page's, as the page's language calls it; undefined for the same one. */
export function sayLanguage(tag: string | undefined, locale: string): string | undefined {
  if (tag === undefined || tag.split('-')[0] === locale.split('-')[0]) return undefined;
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag);
  } catch {
    return tag;
  }
}
