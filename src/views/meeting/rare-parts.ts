import { rarely } from '#ui/rarely.tsx';

// What the first look at a meeting can do without: fetched when it is shown, and in any case right behind the record.

export const AimForm = rarely(async () => (await import('./aim-form.tsx')).AimForm);
export const CheckForm = rarely(async () => (await import('./check-form.tsx')).CheckForm);
export const FromInvitation = rarely(async () => (await import('./from-invitation.tsx')).FromInvitation);
export const LogMore = rarely(async () => (await import('./log-more.tsx')).LogMore);
export const OccurrenceList = rarely(async () => (await import('./occurrence-list.tsx')).OccurrenceList);
export const Promises = rarely(async () => (await import('./promises.tsx')).Promises);
export const ReflectionLists = rarely(async () => (await import('./reflection-lists.tsx')).ReflectionLists);
export const RewordForm = rarely(async () => (await import('./reword-form.tsx')).RewordForm);
export const SeriesPublished = rarely(async () => (await import('../publishing/series-published.tsx')).SeriesPublished);
export const StuckCards = rarely(async () => (await import('./stuck-cards.tsx')).StuckCards);

export function fetchRareParts(): void {
  for (const part of [AimForm, CheckForm, LogMore, OccurrenceList, Promises, ReflectionLists, RewordForm, StuckCards]) part.fetchAhead();
}
