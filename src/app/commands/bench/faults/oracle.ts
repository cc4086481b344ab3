import { recordKey } from '#domain/record.ts';
import { renderCard } from '#notes/card.ts';
import { allowedWords, NOTHING } from './allowed-words.ts';
import type { FinalKeeps } from './final-keeps.ts';
import { judgeKeeps } from './keeps.ts';
import { errandId, markIn } from './promised-entry.ts';
import type { FinalMessage, FinalState } from './final-state.ts';
import { ATTENDEE, DEBRIEFED, INVITED, me, meetingOf, OPEN_URL, ORGANIZER, SAID, SEED, UNSHARED } from './scene.ts';
import type { Place, Schedule, Step } from './schedule.ts';
import type { DoneAct, Story } from './story.ts';
import { recordOf, type Wording } from './words.ts';

/** What went wrong in one schedule, a line each. */
export interface Verdict {
  readonly lost: readonly string[];
  readonly duplicated: readonly string[];
  readonly leaked: readonly string[];
  readonly joinBlockChanged: readonly string[];
  /** Not counted as lost, since either device's word may stand: nobody was shown that the other one's was replaced. */
  readonly silent: readonly string[];
}

export interface Evidence {
  readonly schedule: Schedule;
  readonly story: Story;
  readonly before: FinalState;
  readonly after: FinalState;
  /** By person. */
  readonly keeps: ReadonlyMap<string, FinalKeeps>;
  /** Everything that reached the tenant, and its own log and state, as text. */
  readonly outside: readonly string[];
}

/** Judges by what stands in the tenant and what lies on the devices; it asks no part of the product that sends. */
export function judgeSchedule(evidence: Evidence): Verdict {
  const { schedule, story, after } = evidence;
  const wordings = new Map(schedule.steps.flatMap(writesOf).map((wording) => [wording.mark, wording]));
  const lost: string[] = [];
  const duplicated: string[] = [];
  const silent: string[] = [];

  for (const person of [ORGANIZER, ATTENDEE]) {
    for (const meeting of DEBRIEFED) {
      const acts = story.acts.filter((act) => act.meeting === meeting && personOf(schedule, act) === person);
      const cards = liveCards(after, person, meeting, wordings);
      check({ acts, place: 'chat', stands: cards.map(({ mark }) => mark), about: `${meeting} of ${person.slice(0, 2)} in the chat` });
      for (const card of cards) {
        const wording = wordings.get(card.mark);
        if (wording && !isExactly(card.json, wording, meeting, person)) lost.push(`${meeting}: the card of ${card.mark} says something else`);
      }
      const invited = INVITED[meeting];
      if (invited === undefined || person !== ORGANIZER) continue;
      const html = after.events.find((event) => event.meeting === invited && event.person === person)?.html ?? '';
      const stands = [...html.matchAll(/m\d+q\d+z/g)].map(([mark]) => mark).filter((mark) => acts.some((act) => act.mark === mark));
      check({ acts, place: `invite:${meetingOf(invited, person).id}`, stands, about: `${meeting} in the invitation of ${invited}` });
    }
  }
  for (const [person, stands] of evidence.keeps) {
    const own = story.keeps.filter(({ at }) => personAt(schedule, at) === person);
    const isCopied = !story.shown.some(({ id, device }) => id === 'own-copy' && personAt(schedule, { device, tab: 0 }) === person);
    const found = judgeKeeps(own, stands, story, isCopied);
    lost.push(...found.lost.map((line) => `${line}, of ${person.slice(0, 2)}`));
    duplicated.push(...found.duplicated.map((line) => `${line}, of ${person.slice(0, 2)}`));
  }
  for (const { device, store, key, value } of story.kept) {
    const errand = value as { id: string; number: number };
    if (store === 'errands' && !story.shown.some((entry) => entry.device === device && entry.id === errandId(errand))) lost.push(`device ${device} keeps the errand ${key} and shows it to nobody`);
    if (store === 'outbox' && !story.shown.some((entry) => entry.device === device && JSON.stringify(entry.id) === key)) lost.push(`device ${device} keeps ${key} and shows it to nobody`);
  }
  return { lost, duplicated, silent, leaked: leaks(evidence), joinBlockChanged: changedJoinBlocks(evidence) };

  function check({ acts, place, stands, about }: { acts: readonly DoneAct[]; place: string; stands: readonly string[]; about: string }): void {
    if (stands.length > 1) return void duplicated.push(`${about}: ${stands.join(', ')}`);
    const [standing = NOTHING] = stands;
    const allowed = allowedWords(acts, place, story) ?? new Set([NOTHING]);
    if (!allowed.has(standing)) lost.push(`${about}: ${standing || 'nothing'} stands, not ${[...allowed].map((word) => word || 'nothing').join(' or ')}`);
    else if (isSilent(acts, place, standing, story)) silent.push(`${about}: ${standing || 'nothing'} stands`);
  }
}

const writesOf = (step: Step): readonly Wording[] =>
  step.do === 'write' ? [step.wording] : step.do === 'both' ? step.acts.flatMap(writesOf) : [];

const personAt = ({ devices }: Schedule, at: Place): string => (devices[at.device] === 'attendee' ? ATTENDEE : ORGANIZER);
const personOf = (schedule: Schedule, { at }: DoneAct): string => personAt(schedule, at);

interface Card {
  readonly mark: string;
  readonly json: string;
}

/** Cards of a person about a meeting that have not been deleted. Which meeting: by the mark, or by the key in the card's link. */
function liveCards(state: FinalState, person: string, meeting: string, wordings: ReadonlyMap<string, Wording>): readonly Card[] {
  const room = SEED.meetings.find(({ id }) => id === meeting)?.series ?? meeting;
  const key = encodeURIComponent(recordKey({ meeting: meetingOf(meeting, person).id, author: me(person) }).split('/')[0] ?? '');
  const own = (state.messages[room] ?? []).filter(({ from, deletedAt }) => from === person && deletedAt === undefined);
  return own.flatMap((message: FinalMessage) =>
    message.attachments.flatMap(({ content = '' }) => (content.includes(`debrief=${key}/`) ? [{ mark: markIn(content) ?? `a card without a mark (${wordings.size} written)`, json: content }] : [])));
}

function isExactly(json: string, wording: Wording, meeting: string, person: string): boolean {
  const record = recordOf(wording, meetingOf(meeting, person), me(person));
  return JSON.stringify(JSON.parse(json)) === JSON.stringify(JSON.parse(renderCard(record, { openUrl: OPEN_URL }).cardJson));
}

/**
 * Another device's last acknowledged word gave way in the chat, and no conflict was shown to anybody about it. What stands in an
 * invitation is shown in the preview, so whoever promises a write there knows of it.
 */
function isSilent(acts: readonly DoneAct[], place: string, standing: string, story: Story): boolean {
  if (place !== 'chat') return false;
  const entries = acts.flatMap((act) => act.entries.filter((entry) => entry.place === place).map((entry) => ({ ...entry, device: act.at.device })));
  const devices = new Set(entries.map(({ device }) => device));
  if (devices.size < 2 || story.refusals.some(({ id, why }) => why === 'conflict' && entries.some((entry) => entry.id === id))) return false;
  const lasts = [...devices].map((device) => entries.filter((entry) => entry.device === device).at(-1));
  return lasts.some((last) => last?.mark !== undefined && last.mark !== standing && !story.dismissed.includes(last.id) && !story.shown.some(({ id }) => id === last.id));
}

function leaks({ outside, story }: Evidence): readonly string[] {
  const sent = outside.filter((text) => text.includes(UNSHARED)).map((text) => `sent: ${around(text, UNSHARED)}`);
  const kept = story.kept.flatMap(({ device, store, key, value }) => {
    const text = JSON.stringify(value) ?? '';
    return text.includes(SAID) ? [`kept on device ${device} in ${store} ${key}: ${around(text, SAID)}`] : [];
  });
  return [...sent, ...kept];
}

const around = (text: string, what: string): string => text.slice(Math.max(0, text.indexOf(what) - 80), text.indexOf(what) + 80);

function changedJoinBlocks({ before, after }: Evidence): readonly string[] {
  return before.events.flatMap((was) => {
    const is = after.events.find(({ meeting, person }) => meeting === was.meeting && person === was.person);
    const block = was.html.slice(was.html.indexOf('<div class="me-email-text-secondary"'), was.html.indexOf('</body>'));
    const isWhole = is !== undefined && is.html.split(block).length === 2 && is.isOnlineMeeting && is.joinUrl === was.joinUrl;
    return isWhole ? [] : [`${was.meeting} of ${was.person.slice(0, 2)}`];
  });
}
