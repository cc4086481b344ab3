import { localDate, toIso } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import { LABELS, TITLE, type WrittenIn } from './labels.ts';
import { dayWords } from './shown-times.ts';
import { shownLine } from './shown-words.ts';

/** What a meeting's page is called: its subject and its day (UTC). */
export function pageTitle({ subject, start }: Pick<Meeting, 'subject' | 'start'>, language: WrittenIn = 'en'): string {
  const day = localDate(toIso(start).slice(0, 10));
  return `${shownLine(subject) || TITLE}${day ? `, ${dayWords(day, language)}` : ''}`;
}

/** Whether a page bears the meeting's title, whatever language it was made in. */
export const isTitleOf = (title: string, meeting: Pick<Meeting, 'subject' | 'start'>): boolean =>
  (Object.keys(LABELS) as WrittenIn[]).some((language) => title === pageTitle(meeting, language));
