import type { MeetingId } from '#domain/meeting.ts';

export type DebriefStep = 'form' | 'preview' | 'done';

export type Route =
  | { readonly page: 'week' }
  | { readonly page: 'commitments' }
  | { readonly page: 'settings' }
  /** `at`: what follows in the address; its page reads it. */
  | { readonly page: 'summary'; readonly at: string }
  | { readonly page: 'meeting'; readonly id: MeetingId }
  /** The link of a meeting's card: a page of its own only until it is known where that leads. */
  | { readonly page: 'card'; readonly id: MeetingId }
  /** `at`: a place in the transcript, as findings quote it. */
  | { readonly page: 'transcript'; readonly id: MeetingId; readonly at?: number }
  | { readonly page: 'debrief'; readonly id: MeetingId; readonly step: DebriefStep };

/**
 * `#/week`, `#/commitments`, `#/settings`, `#/meeting/<id>`, `.../card`, `.../transcript`, `.../transcript?at=<position>`, `.../debrief`,
 * `.../debrief/preview`, `.../debrief/done`, `#/summary…`. Anything else is the week.
 */
export function routeOf(hash: string): Route {
  if (/^#\/summary\b/.test(hash)) return { page: 'summary', at: hash.slice(9) };
  const [page, rawId, part, step] = hash.replace(/^#\/?/, '').split('/');
  if (page === 'settings' || page === 'commitments') return { page };
  const id = decoded(rawId ?? '');
  if (page !== 'meeting' || !id) return { page: 'week' };
  const transcript = /^transcript(?:\?at=(\d{1,9})$|\?|$)/.exec(part ?? '');
  if (transcript) return { page: 'transcript', id, ...(transcript[1] === undefined ? {} : { at: Number(transcript[1]) }) };
  if (part !== 'debrief') return { page: part === 'card' ? 'card' : 'meeting', id };
  return { page: 'debrief', id, step: step === 'preview' || step === 'done' ? step : 'form' };
}

export function hashOf(route: Route): string {
  if (route.page === 'week' || route.page === 'commitments' || route.page === 'settings') return `#/${route.page}`;
  if (route.page === 'summary') return `#/summary${route.at}`;
  const meeting = `#/meeting/${encodeURIComponent(route.id)}`;
  if (route.page === 'meeting') return meeting;
  if (route.page === 'card') return `${meeting}/card`;
  if (route.page === 'transcript') return `${meeting}/transcript${route.at === undefined ? '' : `?at=${route.at}`}`;
  return route.step === 'form' ? `${meeting}/debrief` : `${meeting}/debrief/${route.step}`;
}

function decoded(text: string): MeetingId | undefined {
  try {
    return text === '' ? undefined : (decodeURIComponent(text) as MeetingId);
  } catch {
    return undefined;
  }
}
