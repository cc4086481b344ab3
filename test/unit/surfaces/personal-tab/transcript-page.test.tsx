import { describe, expect, it } from 'vitest';
import { instant, seconds } from '#base/time.ts';
import type { Finding } from '#domain/finding.ts';
import { personHours, type Judgement } from '#domain/verdict.ts';
import type { Coverage, SourceCoverage } from '#domain/evidence.ts';
import { MeetingPage } from '#surfaces/personal-tab/meeting-page.tsx';
import { shownOf, TranscriptUnread, type Shown } from '#surfaces/personal-tab/transcript-unread.tsx';
import type { TranscriptState } from '#surfaces/personal-tab/use-transcript.ts';
import { TranscriptReader } from '#views/transcript-reader/transcript-reader.tsx';
import { drawn as drawnAt, plain, texts } from '../../../support/drawn.tsx';
import { aMeeting, at } from '../../../support/meetings.ts';
import { transcript } from '../../../support/said.ts';

const said0 = transcript('Ada: Which hall?');
const now = at('2026-11-16T12:00:00Z');
const meeting = aMeeting();
const drawn = (page: React.ReactNode): Promise<string> => drawnAt(page, now);
const attributes = (html: string, name: string): readonly string[] => [...html.matchAll(new RegExp(`${name}="([^"]*)"`, 'g'))].map(([, value]) => value ?? '');

const judgement = (coverage: Coverage): Judgement => ({
  meeting: meeting.id, verdict: { kind: 'no-decision-recorded', how: 'found' }, load: personHours(3), coverage, judgedAt: now, analysis: 1,
  findings: [{ kind: 'deferral', detector: 'test', strength: 0.6, because: [], against: [], quotes: [{ utterance: 412, speaker: 'Ben Okafor', at: null, text: 'Let us come back to that.' }] }],
  explanation: { line: { is: 'verdict', verdict: { kind: 'no-decision-recorded', how: 'found' } }, because: [] },
});
const page = (coverage: Coverage) => drawn(<MeetingPage overview={{ meeting, purpose: 'unset', hasDraft: false, judgement: judgement(coverage) }} />);
const TRANSCRIPT = `#/meeting/${meeting.id}/transcript`;
const linksOf = (html: string) => attributes(html, 'href').filter((href) => href.startsWith(TRANSCRIPT));

const measuredFrom = (low: number | undefined): Judgement['explanation'] => ({
  line: { is: 'verdict', verdict: { kind: 'light' } }, because: low === undefined ? [] : [{ line: { is: 'nothing-found', low }, because: [] }],
});

describe('a meeting’s page', () => {
  it('says that the time of a quote is a place in the recording, not a time of day', async () => {
    const { findings: [finding], ...rest } = judgement({});
    const quotes = finding?.quotes.map((quote) => ({ ...quote, at: seconds(724) })) ?? [];
    const html = await drawn(<MeetingPage overview={{ meeting, purpose: 'unset', hasDraft: false, judgement: { ...rest, findings: finding ? [{ ...finding, quotes }] : [] } }} />);
    expect(texts(html, 'figcaption')).toEqual(['12:04 of the recording, Ben Okafor']);
  });

  it('leads to the transcript, and from each quote to its place there', async () => {
    expect(linksOf(await page({ transcript: { state: 'read', complete: true, gaps: [] } }))).toEqual([TRANSCRIPT, `${TRANSCRIPT}?at=412`]);
  });

  it('offers no transcript where none could be read', async () => {
    expect(linksOf(await page({ transcript: { state: 'absent' } }))).toEqual([]);
  });
});

describe('a transcript that is not there to be read', () => {
  const shown = (state: Shown) => drawn(<TranscriptUnread now={state} missing={[]} cancel={() => undefined} retry={() => undefined} />);

  it.each<readonly [string, Shown, readonly string[], readonly string[]]>([
    ['where it came from a file that is not here any more', { state: 'not-kept' }, ['This transcript came from your file'], []],
    ['while it is read', { state: 'loading' }, [], ['Cancel']],
    ['where there is none', { state: 'absent' }, ['There is no transcript of this meeting'], []],
    ['before it is ready', { state: 'not-yet-available' }, ['The transcript is not ready yet'], ['Read again']],
    ['where it is closed', { state: 'not-permitted' }, ['Debrief may not read this transcript'], ['Read again']],
    ['that holds nothing', { state: 'read', transcript: { utterances: [], skipped: [], gaps: [] } }, ['Nothing was said in this transcript that can be read'], []],
    ['that the person stopped', { state: 'failed', failure: { kind: 'cancelled' } }, [], ['Look again']],
    ['that failed', { state: 'failed', failure: { kind: 'offline' } }, [], ['Try again']],
  ])('says so %s, and what can be done', async (_, state, titles, buttons) => {
    const html = await shown(state);
    expect([texts(html, 'h2'), texts(html, 'button')]).toEqual([titles, buttons]);
  });

  it.each<readonly [string, TranscriptState, string]>([
    ['none', { state: 'absent' }, 'drop it on My week'],
    ['closed', { state: 'not-permitted' }, 'that needs no permission'],
    ['cancelled', { state: 'failed', failure: { kind: 'cancelled' } }, 'You stopped reading the transcript.'],
  ])('teaches the way without it: %s', async (_, state, words) => expect(plain(await shown(state))).toContain(words));
});

describe('a transcript that the verdict goes by', () => {
  const CLOSED: TranscriptState = { state: 'not-permitted' };
  const FILE: SourceCoverage = { state: 'read', complete: true, gaps: [], byHand: true };
  it.each<readonly [string, TranscriptState, SourceCoverage | undefined, Shown['state']]>([
    ['a file that is closed by now was the person’s', CLOSED, FILE, 'not-kept'],
    ['a file of whose meeting there is no other was the person’s', { state: 'absent' }, FILE, 'not-kept'],
    ['a file that is still here is read', { state: 'read', transcript: said0 }, FILE, 'read'],
    ['a file while it is looked for is looked for', { state: 'loading' }, FILE, 'loading'],
    ['the tenant’s own is as it is', CLOSED, { state: 'read', complete: true, gaps: [] }, 'not-permitted'],
    ['none at all is as it is', CLOSED, undefined, 'not-permitted'],
  ])('%s', (_, now, had, state) => expect(shownOf(now, had).state).toBe(state));
});

describe('the reader', () => {
  const said = { ...transcript('Ada: Which hall?', 'Let us come back to that.', 'Ada: Yes.'), gaps: ['some-names', 'parts-skipped'] as const, skipped: [{ line: 7, why: 'not-a-cue' as const, text: '{"spokenText":' }] };
  const found = (kind: Finding['kind'], strength: number): Finding =>
    ({ kind, detector: 'test', strength, because: [], against: [], quotes: [{ utterance: 1, speaker: null, at: seconds(10), text: 'Let us come back to that.' }] });
  const reader = (findings: readonly Finding[], low: number | undefined, shown = said) =>
    drawn(<TranscriptReader transcript={shown} judgement={{ ...judgement({}), findings, explanation: measuredFrom(low) }} at={undefined} />);
  const withDeferral = () => reader([found('deferral', 0.6)], undefined);

  it('says plainly what is missing', async () => {
    const html = await withDeferral();
    expect([plain(html).includes('Some names of speakers are missing.'), texts(html, 'summary'), plain(html).includes('Line 7: {"spokenText":')])
      .toEqual([true, ['1 part of the file could not be read.'], true]);
  });

  it('marks each finding on the timeline by shape and name', async () => {
    expect(attributes(await withDeferral(), 'aria-label').filter((label) => label.startsWith('Put off'))).toEqual(['Put off at 0:10: “Let us come back to that.”']);
  });

  it.each([
    ['below the threshold from which one is possible', 0.39, []],
    ['at it', 0.4, ['Sign of a decision (1)']],
    ['above it', 0.41, ['Sign of a decision (1)']],
  ])('marks a sign of a decision only from there on: %s', async (_, strength, legend) => {
    expect(texts(await reader([found('decision', strength)], 0.4), 'li').filter((entry) => entry.startsWith('Sign'))).toEqual(legend);
  });

  it('marks what came close to a decision whatever its score, which is measured on a scale of its own', async () => {
    expect(texts(await reader([found('dissent', 0.1)], 0.4), 'li')).toContain('Objection not answered (1)');
  });

  it('shows the place in the recording beside the time of day, so that a quote’s place is found here', async () => {
    const began = at('2026-11-16T09:03:00Z');
    const clocked = { ...said, utterances: said.utterances.map((u) => ({ ...u, at: instant(began + (u.start ?? 0)) })) };
    const label = attributes(await reader([found('deferral', 0.6)], undefined, clocked), 'aria-label').find((one) => one.startsWith('Put off'));
    expect([label, plain(await reader([], undefined, clocked)).includes('Times in brackets'), plain(await withDeferral()).includes('Times in brackets')])
      .toEqual(['Put off at 09:03 (0:10): “Let us come back to that.”', true, false]);
  });
});
