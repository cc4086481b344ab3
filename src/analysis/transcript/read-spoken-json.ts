import { fromIso, type Instant } from '#base/time.ts';
import { plain } from './plain-text.ts';

/** One cue of Graph's `metadataContent`: `{startDateTime, endDateTime, speakerName, spokenText, spokenLanguage}`. */
export interface Spoken {
  readonly speaker: string | null;
  readonly text: string;
  readonly from: Instant | undefined;
  readonly to: Instant | undefined;
  /** BCP 47 in its usual spelling: Graph writes `en-us`. */
  readonly language: string | undefined;
}

/** Whether a payload claims to be such an object, be it cut off; only then is it an error if it cannot be read as one. */
export const meansSpokenJson = (payload: string): boolean => payload.trimStart().startsWith('{') && KEY.test(payload);

const KEY = /"(?:startDateTime|endDateTime|speakerName|spokenText|spokenLanguage)"/;

/** Reads it, or undefined if it is broken. Source: learn.microsoft.com/graph/api/calltranscript-get. */
export function readSpokenJson(payload: string): Spoken | undefined {
  const value = parse(payload);
  if (typeof value !== 'object' || value === null) return undefined;
  const { startDateTime, endDateTime, speakerName, spokenText, spokenLanguage } = value as { readonly [key: string]: unknown };
  if (typeof spokenText !== 'string') return undefined;
  const time = (at: unknown): Instant | undefined => (typeof at === 'string' ? fromIso(at) : undefined);
  const speaker = typeof speakerName === 'string' ? plain(speakerName) : '';
  return {
    speaker: speaker || null,
    text: plain(spokenText),
    from: time(startDateTime),
    to: time(endDateTime),
    language: typeof spokenLanguage === 'string' ? canonical(spokenLanguage) : undefined,
  };
}

function canonical(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
