import { describe, expect, it } from 'vitest';
import { failed } from '#base/result.ts';
import { NO_AIM } from '#domain/aim.ts';
import type { AimOutcome } from '#flows/write-aim.ts';
import { PreviewStep } from '#surfaces/outlook-pane/preview-step.tsx';
import { Recorded } from '#surfaces/outlook-pane/recorded.tsx';
import { WriteBar } from '#surfaces/outlook-pane/write-bar.tsx';
import { drawnPane, FAILURES } from '../../../support/drawn-pane.tsx';
import { plain, texts } from '../../../support/drawn.tsx';
import { aMeeting, person } from '../../../support/meetings.ts';
import { someFacts } from '../../../support/memory-appointment.ts';
import { aSharedRecord, BEN, decided, said } from '../../../support/shared-records.ts';

const HOSTILE = '<img src=x onerror="executed=1">';
const nothing = (): void => undefined;
const bar = (outcome?: AimOutcome, busy = false): Promise<string> =>
  drawnPane({ outcome, part: <WriteBar busy={busy} isLong={false} look={nothing} undo={nothing} landing={nothing} />, after: async (pane) => pane.change({ ...NO_AIM, successCondition: 'One seal is chosen' }) });
/** What a screen reader says at once. */
const alerts = (html: string): string => plain(/role="alert"[^>]*>(.*)/s.exec(html)?.[1] ?? '');

describe('what became of a write', () => {
  it.each(FAILURES.map((failure) => [Object.values(failure).join(', '), failure] as const))('that Outlook refuses is said at once, with a way on: %s', async (_, failure) => {
    const html = await bar({ is: 'refused', failure });
    expect([alerts(html).startsWith('Nothing was changed'), texts(html, 'button').length >= 2, texts(html, 'button').at(-1)]).toEqual([true, true, 'Preview for the invitation']);
  });

  it('that met somebody else’s words is said at once, and theirs are text', async () => {
    const html = await bar({ is: 'refused', failure: { kind: 'conflict', theirs: HOSTILE } });
    expect([alerts(html).startsWith('The invitation was changed meanwhile, so nothing was overwritten.'), html.includes('<img'), html.includes('&lt;img')]).toEqual([true, false, true]);
  });

  it('is waited for with the focus kept: what cannot be pressed again yet is still a place', async () => {
    const [look = ''] = /<button[^>]*>/.exec(await bar(undefined, true)) ?? [];
    expect([look.includes('aria-disabled="true"'), look.includes(' disabled=""')]).toEqual([true, false]);
  });
});

describe('a preview', () => {
  const title = async (does: 'insert' | 'update' | 'remove' | 'nothing'): Promise<string | undefined> =>
    texts(await drawnPane({ part: <PreviewStep facts={someFacts()} preview={{ does, strays: [], seen: '', wanted: '' }} busy={false} isLong={false} write={nothing} back={nothing} landing={nothing} /> }), 'h2')[0];

  it('is called after what it would do', async () => {
    expect(await Promise.all((['insert', 'update', 'remove', 'nothing'] as const).map(title))).toEqual(['This goes into the invitation', 'This goes into the invitation', 'This comes out of the invitation', 'Nothing to change']);
  });
});

describe('words of people', () => {
  it('in a record are text, set apart from the direction of the page', async () => {
    const record = aSharedRecord(aMeeting(), { decisions: [said(decided(HOSTILE), BEN)], commitments: [said({ cue: '', action: 'Order seals', owner: person('Ben Okafor') }, BEN)] });
    const html = await drawnPane({ part: <Recorded record={record} own={undefined} /> });
    expect([texts(html, 'bdi').length, html.includes('<img')]).toEqual([2, false]);
  });

  it('in a subject are text, and an appointment without one has a name', async () => {
    const [hostile, none] = await Promise.all([HOSTILE, ''].map((subject) => drawnPane({ appointment: { facts: { subject } } })));
    expect([hostile?.includes('<img'), texts(none ?? '', 'h1')[0] !== '']).toEqual([false, true]);
  });
});

describe('what cannot be read', () => {
  it('of Outlook’s form leaves a way to try again and nothing else', async () => {
    expect(texts(await drawnPane({ unread: { facts: async () => failed({ kind: 'unavailable' }) } }), 'button')).toEqual(['Try again']);
  });

  it('of the invitation leaves the fields to be filled', async () => {
    const html = await drawnPane({ unread: { readBody: async () => failed({ kind: 'unavailable' }) }, until: ({ unread }) => unread !== undefined });
    expect([plain(html).includes('The invitation could not be read'), /<textarea/.test(html)]).toEqual([true, true]);
  });

  it('of the calendar is called the calendar to whoever looks at an appointment', async () => {
    const html = await drawnPane({ appointment: { mode: 'read' }, week: { is: 'failed', failure: { kind: 'unavailable' } } });
    expect([plain(html).includes('Your calendar could not be read'), plain(html).includes('The appointment could not be read')]).toEqual([true, false]);
  });
});
