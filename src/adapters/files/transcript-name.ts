import { instant, minutes, plus, type Instant } from '#base/time.ts';
import { namedZone } from './zones.ts';

/** What the name of a transcript file tells. */
export interface TranscriptName {
  /** The name without folder, ending and what the downloading program adds; date and time left out. May be empty. */
  readonly title: string;
  /** The same with the date: some subjects carry one. */
  readonly wholeTitle: string;
  /** Possible starts: a time without a zone may be the device's or UTC. */
  readonly startedAt: readonly Instant[];
  /** The day, where the name has no time. */
  readonly day?: { readonly from: Instant; readonly to: Instant };
}

const yearFirst = /(?<!\d)(20\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/;
const dayFirst = /(?<!\d)(0?[1-9]|[12]\d|3[01])\.(0?[1-9]|1[0-2])\.(20\d\d)(?!\d)/;
const timeAfter = /^[\s_T-]*(?:at\s)?([01]\d|2[0-3])[._h:-]?([0-5]\d)(?:[._:-]?([0-5]\d))?(?![\d])[\s_]*(UTC|Z(?![a-z]))?/i;
const additions = /[\s_-]*(?:meeting[\s_-]?recording|meeting[\s_-]?transcript|transcript(?:ion)?|recording|captions|copy|GMT|\(\d+\))$/i;

/**
 * Reads names such as `Weekly steering_2026-11-16.vtt`, `Subject-20261116_090312-Meeting Recording.vtt` (Teams),
 * `GMT20261116-090312_Recording.transcript.vtt` (Zoom), `Subject.vtt`. `zone` is the device's, for times that name none.
 */
export function readTranscriptName(file: string, zone: string): TranscriptName {
  const stem = file.replace(/^.*[/\\]/, '').replace(/\.(?:vtt|txt|docx)$/i, '');
  const found = yearFirst.exec(stem) ?? dayFirst.exec(stem);
  if (!found) return { title: withoutAdditions(stem), wholeTitle: withoutAdditions(stem), startedAt: [] };

  const [year, month, day] = (found.length === 5 ? [found[1], found[3], found[4]] : [found[3], found[2], found[1]]).map(Number) as [number, number, number];
  const before = stem.slice(0, found.index);
  const after = stem.slice(found.index + found[0].length);
  const time = timeAfter.exec(after);
  const rest = time ? after.slice(time[0].length) : after;
  const title = withoutAdditions([withoutAdditions(before), withoutAdditions(rest)].filter(Boolean).join(' '));
  const wholeTitle = withoutAdditions(stem);
  const local = namedZone(zone);
  const midnight = Date.UTC(year, month - 1, day);
  if (!time) {
    const from = local?.toInstant(midnight) ?? instant(midnight);
    return { title, wholeTitle, startedAt: [], day: { from, to: plus(from, minutes(24 * 60)) } };
  }
  const wall = midnight + ((Number(time[1]) * 60 + Number(time[2])) * 60 + Number(time[3] ?? 0)) * 1000;
  const isUtc = time[4] !== undefined || /GMT$/i.test(before);
  const starts = isUtc || !local ? [instant(wall)] : [local.toInstant(wall), instant(wall)];
  return { title, wholeTitle, startedAt: [...new Set(starts)] };
}

function withoutAdditions(text: string): string {
  let now = text;
  for (let before = ''; before !== now;) {
    before = now;
    now = now.replace(additions, '').replace(/\.(?:transcript|en|de)$/i, '').replace(/^[\s_-]+|[\s._-]+$/g, '');
  }
  return now.replace(/_+/g, ' ').replace(/\s+/g, ' ');
}
