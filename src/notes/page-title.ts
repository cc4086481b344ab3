import { localDate, toIso } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import { TITLE } from './labels.ts';
import { dayWords } from './shown-times.ts';
import { shownLine } from './shown-words.ts';

/** What a meeting's page is called: its subject and its day (UTC). */
export function pageTitle({ subject, start }: Pick<Meeting, 'subject' | 'start'>): string {
  const day = localDate(toIso(start).slice(0, 10));
  return `${shownLine(subject) || TITLE}${day ? `, ${dayWords(day)}` : ''}`;
}
