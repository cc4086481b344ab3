import { prerender } from 'react-dom/static';
import { describe, expect, it } from 'vitest';
import { ok } from '#base/result.ts';
import { source } from '#base/subscribable.ts';
import type { Meeting, MeetingId } from '#domain/meeting.ts';
import type { Me } from '#domain/person.ts';
import type { SharedRecord } from '#domain/shared-record.ts';
import type { Occurrence, Promised, Room } from '#flows/room.ts';
import type { ViewState } from '#flows/view-state.ts';
import type { Host } from '#ports/host.ts';
import { MeetingPanel } from '#surfaces/meeting-panel/meeting-panel.tsx';
import { MeetingTab } from '#surfaces/meeting-tab/meeting-tab.tsx';
import type { RoomPageProps } from '#views/meeting/room-page.tsx';
import { english } from '#words/catalogue.ts';
import { plain, texts } from '../../../support/drawn.tsx';
import { aMeeting, at, person } from '../../../support/meetings.ts';
import { aSharedRecord, BEN, decided, ME, said } from '../../../support/shared-records.ts';

const ADA: Me = { ...person('Ada Brandt'), id: 'ada', tenant: 'tiny' };
const MEETING = aMeeting({ start: at('2026-11-24T10:00:00Z'), end: at('2026-11-24T11:00:00Z') });
const WORDS = Promise.resolve(english.words);
const RENDERINGS = Promise.resolve({ html: () => '', text: () => '' });
const RUNNING = at('2026-11-24T10:20:00Z');
const OVER = at('2026-11-24T11:05:00Z');
const ready = <T,>(data: T): ViewState<T> => ({ is: 'ready', data, asOf: RUNNING, complete: true });
const known = (meeting: Meeting): ViewState<Occurrence> => ready({ is: 'known', meeting, me: ADA, others: [] });

interface Given {
  readonly now?: typeof RUNNING;
  readonly occurrence?: ViewState<Occurrence>;
  readonly shared?: ViewState<SharedRecord>;
  readonly promised?: readonly Promised[];
  readonly firstRun?: boolean;
  readonly surface?: (props: RoomPageProps) => React.ReactNode;
}

/** Once all of it was fetched. */
async function page({ now = RUNNING, occurrence = known(MEETING), shared = ready(aSharedRecord(MEETING)), promised = [], firstRun = false, surface: Surface = MeetingPanel }: Given): Promise<string> {
  const nothing = () => Promise.resolve(ok(undefined));
  const room: Room = {
    occurrence: source(occurrence), shared: source(shared), promised: source(ready(promised)), outbox: source([]), undoable: source(undefined),
    choose: () => undefined, refresh: () => undefined, permit: nothing, write: nothing, undo: nothing, retry: () => undefined, dismiss: () => undefined,
  };
  const host: Host = {
    place: 'panel', theme: source('light'), locale: 'en-GB', visible: source(true), ready: () => undefined, failed: () => undefined, openLink: () => Promise.resolve(true),
  };
  const { prelude } = await prerender(
    <Surface
      room={room} host={host} language={{ ...english, fetchWords: () => WORDS }} clipboard={{ copy: () => Promise.resolve(true) }} clock={{ now: () => now, wait: () => new Promise(() => undefined) }}
      adminLink={(scopes) => `https://login.example/adminconsent?scope=${scopes.join('+')}`} renderings={() => RENDERINGS} firstRun={{ done: !firstRun, finish: () => undefined }}
    />,
    // Pieces that were fetched stand in their place, not behind the page for a script to move.
    { progressiveChunkSize: Infinity },
  );
  return (await new Response(prelude).text()).replace(/<style[^>]*>.*?<\/style>|<!--.*?-->|<template[^>]*>.*?<\/template>|<script[^>]*>.*?<\/script>/gs, '');
}

describe('the panel of a meeting', () => {
  it('opens with what was promised last time, one’s own first with one tap each', async () => {
    const promise = (action: string, name: string, isMine: boolean): Promised => ({
      commitment: said({ cue: '', action, owner: person(name) }, isMine ? ME : BEN), from: { meeting: 'm0' as MeetingId, subject: 'x', start: at('2026-11-17T10:00:00Z') }, isMine,
    });
    const html = await page({ promised: [promise('Call the yard', 'Ben Okafor', false), promise('Compare the offers', 'Ada Brandt', true)] });
    expect([texts(html, 'h2'), texts(html, 'li').slice(0, 2)]).toEqual([
      ['From last time', 'Aim', 'Agenda', 'Record'], ['Compare the offersKeptChangedDropped', 'Call the yardBen OkaforNot said yet'],
    ]);
  });

  it('says who will see a line before it is typed', async () => {
    expect(plain(await page({}))).toContain('Posts to this meeting’s chat under your name.');
  });

  it('shows whose words a decision is, and lets only their writer change them', async () => {
    const html = await page({ shared: ready(aSharedRecord(MEETING, { decisions: [said(decided('We wait'), BEN), said(decided('We take Nordwind'), ME)] })) });
    expect(texts(html, 'li')).toEqual(['We waitBen Okafor', 'We take NordwindYouRewordTake back']);
  });

  it('lets the one who was asked accept', async () => {
    const asked = said({ cue: '', action: 'Call them', owner: person('Ada Brandt'), asked: true } as const, BEN);
    expect(texts(await page({ shared: ready(aSharedRecord(MEETING, { commitments: [asked] })) }), 'li')).toEqual(['Call themBen Okafor asks this of you.Accept']);
  });

  it('offers the reflection once the meeting is over, not before', async () => {
    const offers = async (now: typeof OVER) => texts(await page({ now }), 'button').includes('Reflect on this meeting');
    expect([await offers(RUNNING), await offers(OVER)]).toEqual([false, true]);
  });

  it('begins with a word on how it works, which can be skipped', async () => {
    const html = await page({ firstRun: true });
    expect([texts(html, 'h1'), texts(html, 'button')]).toEqual([['How this works'], ['Next', 'Skip']]);
  });

  it('asks which date is meant where the chat cannot tell, with none chosen', async () => {
    const other = aMeeting({ id: 'next' as MeetingId, start: at('2026-12-01T10:00:00Z'), end: at('2026-12-01T11:00:00Z') });
    const html = await page({ occurrence: ready({ is: 'ask', me: ADA, candidates: [MEETING, other] }) });
    expect([texts(html, 'h2'), texts(html, 'button').length, html.includes('aria-current')]).toEqual([['Which meeting is this about?'], 2, false]);
  });

  it.each<readonly [string, Given, string]>([
    ['nobody is signed in', { occurrence: { is: 'blocked', need: { to: 'sign-in' } } }, 'Sign in'],
    ['a permission is missing', { shared: { is: 'blocked', need: { to: 'consent', feature: 'chat-card', by: 'person' } } }, 'Allow'],
    ['an administrator has to agree', { shared: { is: 'blocked', need: { to: 'consent', feature: 'chat-card', by: 'admin' } } }, 'Copy the text'],
    ['an administrator has to agree, with the link where that is done', { shared: { is: 'blocked', need: { to: 'consent', feature: 'chat-card', by: 'admin' } } }, 'Copy only the link'],
    ['there is no meeting', { occurrence: ready({ is: 'none', me: ADA }) }, 'Read again'],
    ['the chat may not be read', { shared: { is: 'failed', failure: { kind: 'forbidden' } } }, 'Check again'],
    ['there is no connection', { shared: { is: 'stale', data: aSharedRecord(MEETING), asOf: RUNNING, why: { kind: 'offline' } } }, 'Try again'],
    ['the sign-in has ended', { shared: { is: 'stale', data: aSharedRecord(MEETING), asOf: RUNNING, why: { kind: 'signInNeeded' } } }, 'Sign in'],
  ])('ends in something to do where %s', async (_, given, act) => {
    expect(texts(await page(given), 'button')).toContain(act);
  });
});

describe('the tab of a meeting', () => {
  it('is the same for everybody: nothing in it is private', async () => {
    const html = await page({ surface: MeetingTab, now: OVER });
    expect([plain(html).includes('Only you'), /\bMy\b/.test(plain(html))]).toEqual([false, false]);
  });
});

describe('panel and tab', () => {
  const planned = { successCondition: said('We know the supplier', ME), agenda: [said({ question: 'Which supplier?' }, ME)] };
  it.each([
    ['begin with the aim', RUNNING, planned, ['Aim', 'Agenda', 'Record']],
    ['ask for an aim and an agenda where none is set', RUNNING, {}, ['Aim', 'Agenda', 'Record']],
    ['begin with what came of it once the meeting is over', OVER, planned, ['Record', 'Close check', 'Aim', 'Agenda']],
    ['ask for neither once the meeting is over', OVER, {}, ['Record', 'Close check']],
  ] as const)('%s', async (_, now, shared, order) => {
    const headings = [MeetingPanel, MeetingTab].map(async (surface) => texts(await page({ surface, now, shared: ready(aSharedRecord(MEETING, shared)) }), 'h2'));
    expect(await Promise.all(headings)).toEqual([order, order]);
  });

  it('take no further question once the meeting is over', async () => {
    const adds = async (now: typeof OVER) => (await page({ now, shared: ready(aSharedRecord(MEETING, planned)) })).includes('Add a question');
    expect([await adds(RUNNING), await adds(OVER)]).toEqual([true, false]);
  });
});
