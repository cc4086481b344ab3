import { describe, expect, it } from 'vitest';
import type { MeetingId } from '#domain/meeting.ts';
import { hashOf, routeOf, type Route } from '#surfaces/personal-tab/route.ts';

// An iCalUId may hold any character, a slash and a percent sign too.
const id = '040000008200E/00%2F+=#a b' as MeetingId;

const routes: readonly (readonly [string, Route])[] = [
  ['#/week', { page: 'week' }],
  ['#/commitments', { page: 'commitments' }],
  ['#/settings', { page: 'settings' }],
  ['#/summary', { page: 'summary', at: '' }],
  ['#/summary?team=Testing&weeks=8', { page: 'summary', at: '?team=Testing&weeks=8' }],
  ['#/summary/series/a%2Fb', { page: 'summary', at: '/series/a%2Fb' }],
  [`#/meeting/${encodeURIComponent(id)}`, { page: 'meeting', id }],
  [`#/meeting/${encodeURIComponent(id)}/card`, { page: 'card', id }],
  [`#/meeting/${encodeURIComponent(id)}/transcript`, { page: 'transcript', id }],
  [`#/meeting/${encodeURIComponent(id)}/transcript?at=412`, { page: 'transcript', id, at: 412 }],
  [`#/meeting/${encodeURIComponent(id)}/debrief`, { page: 'debrief', id, step: 'form' }],
  [`#/meeting/${encodeURIComponent(id)}/debrief/preview`, { page: 'debrief', id, step: 'preview' }],
  [`#/meeting/${encodeURIComponent(id)}/debrief/done`, { page: 'debrief', id, step: 'done' }],
];

describe('an address in the tab', () => {
  it.each(routes)('%s leads to its page', (hash, route) => expect(routeOf(hash)).toEqual(route));

  it.each(routes)('%s is what its page is called', (hash, route) => expect(hashOf(route)).toBe(hash));

  it.each(['', '#', '#/', '#/nowhere', '#/meeting', '#/meeting/', '#/meeting/%E0%A4%A', '#access_token=x'])('%o leads to the week', (hash) => {
    expect(routeOf(hash)).toEqual({ page: 'week' });
  });

  it('with an unknown step of a debrief leads to its first one', () => {
    expect(routeOf('#/meeting/a/debrief/elsewhere')).toEqual({ page: 'debrief', id: 'a', step: 'form' });
  });

  it.each(['?at=-1', '?at=soon', '?at=1e3', '?at='])('with a place that is none (%s) leads to the beginning of the transcript', (place) => {
    expect(routeOf(`#/meeting/a/transcript${place}`)).toEqual({ page: 'transcript', id: 'a' });
  });
});
