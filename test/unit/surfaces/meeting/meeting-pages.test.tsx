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
const known = (meeting: Meeting, me = ADA): ViewState<Occurrence> => ready({ is: 'known', meeting, me, others: [] });

interface Given {
  readonly now?: typeof RUNNING;
  readonly occurrence?: ViewState<Occurrence>;
  readonly shared?: ViewState<SharedRecord>;
  readonly promised?: readonly Promised[];
  readonly firstRun?: boolean;
  readonly kept?: Readonly<Record<string, string>>;
  readonly surface?: (props: RoomPageProps) => React.ReactNode;
}

/** Once all of it was fetched. */
async function page({ now = RUNNING, occurrence = known(MEETING), shared = ready(aSharedRecord(MEETING)), promised = [], firstRun = false, kept = {}, surface: Surface = MeetingPanel }: Given): Promise<string> {
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
      lastWords={{ get: (key) => kept[key], put: () => undefined, forget: () => undefined }}
    />,
    // Pieces that were fetched stand in their place, not behind the page for a script to move.
    { progressiveChunkSize: Infinity },
  );
  return (await new Response(prelude).text()).replace(/<style[^>]*>.*?<\/style>|<!--.*?-->|<template[^>]*>.*?<\/template>|<script[^>]*>.*?<\/script>/gs, '');
}

const promise = (action: string, name: string, isMine: boolean): Promised => ({
  commitment: said({ cue: '', action, owner: person(name) }, isMine ? ME : BEN), from: { meeting: 'm0' as MeetingId, subject: 'x', start: at('2026-11-17T10:00:00Z') }, isMine,
});

describe('the panel of a meeting', () => {
  it('opens with what was promised last time, one’s own first with one tap each', async () => {
    const html = await page({ promised: [promise('Call the yard', 'Ben Okafor', false), promise('Compare the offers', 'Ada Brandt', true)] });
    expect([texts(html, 'h2'), texts(html, 'li').slice(0, 2)]).toEqual([
      ['From last time', 'Aim', 'Agenda', 'Record'], ['Compare the offersKeptChangedDropped', 'Call the yardBen OkaforNot said yet'],
    ]);
  });

  it('folds last time’s promises away once all is said, save where a half-typed note waits', async () => {
    const promised = promise('Compare the offers', 'Ada Brandt', true);
    const checkIn = said({ action: 'Compare the offers', owner: person('Ada Brandt'), is: 'kept' } as const);
    const notes = async (kept = {}) => [...(await page({ promised: [{ ...promised, checkIn }], kept })).matchAll(/<input[^>]*Note[^>]*value="([^"]*)"/g)].map(([, value]) => value);
    expect([await notes(), await notes({ [`room/${MEETING.id}/check-in/Compare the offers`]: '{"open":true,"text":"Two of th"}' })]).toEqual([[], ['Two of th']]);
  });

  it.each([[[], 'Decide'], [['Nordwind'], 'Decided'], [['Nordwind', 'nordwind'], 'Decided'], [['Nordwind', 'Südwerk'], '2 answers']])('where a question got the answers %j, its agenda says: %s', async (answers, says) => {
    const decisions = answers.map((text, at) => said(decided(text, 'Which supplier?'), at === 0 ? ME : BEN));
    const html = await page({ shared: ready(aSharedRecord(MEETING, { agenda: [said({ question: 'Which supplier?' }, ME)], decisions })) });
    expect(texts(html, 'li')[0]?.replace(/^Which supplier\?/, '')).toBe(says);
  });

  it('tells once that there is no connection, with how old the record is', async () => {
    const why = { kind: 'offline' } as const;
    const html = await page({
      occurrence: { is: 'ready', data: { is: 'known', meeting: MEETING, me: ADA, others: [] }, asOf: RUNNING, complete: false, why },
      shared: { is: 'stale', data: aSharedRecord(MEETING), asOf: at('2026-11-24T10:15:00Z'), why },
    });
    expect([plain(html).match(/Last read 5 minutes ago|Not everything could be read/g), texts(html, 'button').filter((text) => text === 'Try again').length]).toEqual([['Last read 5 minutes ago'], 1]);
  });

  it('tells both where the calendar and the chat fail each in its own way', async () => {
    const html = await page({
      occurrence: { is: 'ready', data: { is: 'known', meeting: MEETING, me: ADA, others: [] }, asOf: RUNNING, complete: false, why: { kind: 'forbidden' } },
      shared: { is: 'stale', data: aSharedRecord(MEETING), asOf: at('2026-11-24T10:15:00Z'), why: { kind: 'forbidden' } },
    });
    expect(plain(html).match(/Last read 5 minutes ago|Not everything could be read/g)).toEqual(['Not everything could be read', 'Last read 5 minutes ago']);
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
  it('is the same for everybody: of what is private it has only the way there', async () => {
    const people: readonly Me[] = [{ ...person('Ben Okafor'), id: 'ben', tenant: 'tiny' }, { ...person('Cleo Marin'), id: 'cleo', tenant: 'tiny' }];
    const meeting = aMeeting({ ...MEETING, iOrganize: false });
    const shared = ready(aSharedRecord(meeting, { agenda: [said({ question: 'Which supplier?' }, BEN)], decisions: [said(decided('We wait'), BEN)] }));
    const [ben = '', cleo = ''] = await Promise.all(people.map(async (me) => plain(await page({ surface: MeetingTab, now: OVER, occurrence: known(meeting, me), shared }))));
    expect(ben).toBe(cleo);
    const way = 'Reflect on this meetingOnly you see it.';
    expect([ben.split(way).length, ben.replace(way, '').includes('Only you'), /\bMy\b/.test(ben)]).toEqual([2, false, false]);
  });

  it('offers that way once the meeting is over, and where its record cannot be shown; not before', async () => {
    const offers = async (given: Given) => texts(await page({ surface: MeetingTab, ...given }), 'button').includes('Reflect on this meeting');
    const forbidden = { is: 'failed', failure: { kind: 'forbidden' } } as const;
    expect([await offers({}), await offers({ now: OVER }), await offers({ now: OVER, shared: forbidden })]).toEqual([false, true, true]);
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
