import { isOutsideHours, type WorkingHours } from '#domain/working-hours.ts';
import type { Week } from './debrief.ts';

/** How many of the judged meetings lie at least partly outside working hours. */
export function outsideHours({ meetings }: Pick<Week, 'meetings'>, hours: WorkingHours): { readonly outside: number; readonly of: number } {
  const judged = meetings.filter(({ judgement }) => judgement !== undefined && judgement.verdict.kind !== 'not-judged');
  return { outside: judged.filter(({ meeting }) => isOutsideHours(meeting, hours)).length, of: judged.length };
}
