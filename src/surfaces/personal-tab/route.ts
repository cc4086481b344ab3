import type { MeetingId } from '#domain/meeting.ts';

export type DebriefStep = 'form' | 'preview' | 'done';

export type Route =
  | { readonly page: 'week' }
  | { readonly page: 'meeting'; readonly id: MeetingId }
  | { readonly page: 'debrief'; readonly id: MeetingId; readonly step: DebriefStep };

/** `#/week`, `#/meeting/<id>`, `#/meeting/<id>/debrief`, `.../debrief/preview`, `.../debrief/done`. Anything else is the week. */
export function routeOf(hash: string): Route {
  const [page, rawId, debrief, step] = hash.replace(/^#\/?/, '').split('/');
  const id = decoded(rawId ?? '');
  if (page !== 'meeting' || !id) return { page: 'week' };
  if (debrief !== 'debrief') return { page: 'meeting', id };
  return { page: 'debrief', id, step: step === 'preview' || step === 'done' ? step : 'form' };
}

export function hashOf(route: Route): string {
  if (route.page === 'week') return '#/week';
  const meeting = `#/meeting/${encodeURIComponent(route.id)}`;
  if (route.page === 'meeting') return meeting;
  return route.step === 'form' ? `${meeting}/debrief` : `${meeting}/debrief/${route.step}`;
}

function decoded(text: string): MeetingId | undefined {
  try {
    return text === '' ? undefined : (decodeURIComponent(text) as MeetingId);
  } catch {
    return undefined;
  }
}
