import { describe, expect, it } from 'vitest';
import { source } from '#base/subscribable.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { MeetingRecord } from '#domain/record.ts';
import type { Target } from '#domain/target.ts';
import { personHours, type Judgement } from '#domain/verdict.ts';
import type { ReflectionDraft, Template } from '#domain/reflection.ts';
import type { MeetingOverview } from '#flows/debrief.ts';
import type { OutboxEntry, OutboxState, WrittenRecord } from '#flows/outbox-entry.ts';
import { DoneStep } from '#surfaces/personal-tab/done-step.tsx';
import type { DraftKeeper, InHand } from '#surfaces/personal-tab/draft-keeper.ts';
import { DraftNotKept } from '#surfaces/personal-tab/draft-not-kept.tsx';
import { FormStep } from '#surfaces/personal-tab/form-step.tsx';
import { PreviewStep } from '#surfaces/personal-tab/preview-step.tsx';
import { freshDraft } from '#surfaces/personal-tab/fresh-draft.ts';
import { ATTENDEE_REFLECTION } from '#templates/attendee-reflection.ts';
import { BUILT_IN_TEMPLATES } from '#templates/built-in-templates.ts';
import { readOwnTemplate } from '#templates/own-template.ts';
import { LIMITS } from '#templates/problems-of.ts';
import { emptyDraft, startDraft, withTemplate } from '#templates/start-draft.ts';
import { formatIn } from '#ui/format.ts';
import { promptWords } from '#views/debrief-form/prompt-words.ts';
import { english } from '#words/catalogue.ts';
import { drawn as drawnAt, plain, texts } from '../../../support/drawn.tsx';
import { aMeeting, aRecord, at, person } from '../../../support/meetings.ts';
import { withTemplates } from '../../../support/policy.ts';

const never = (): never => { throw new Error('There is no such template.'); };
const NOW = at('2026-11-16T12:00:00Z');
const MEETING = aMeeting({ joinUrl: 'https://teams.example/1' });
const INVITE: Target = { to: 'invite', occurrence: 'next' as MeetingId, eventId: 'event-2' };
const ME = { ...person('Ada Brandt'), id: 'id', tenant: 'tenant' };

const drawn = (page: React.ReactNode, entries: readonly OutboxEntry[] = []): Promise<string> => drawnAt(page, NOW, { outbox: source(entries) });

const words = (html: string): string => html.replace(/<[^>]*>/g, '\n').replace(/\n+/g, '\n').replaceAll('&#x27;', '\'');
const all = (html: string, pattern: RegExp): readonly string[] => [...html.matchAll(pattern)].map(([, found]) => found ?? '');

const nearMiss = (n: number): Judgement['findings'][number] =>
  ({ kind: 'open-question', detector: 'test', strength: 1 - n / 10, because: [], against: [], quotes: [{ utterance: n, speaker: 'Ben Okafor', at: null, text: `Question ${n}?` }] });
const JUDGEMENT: Judgement = {
  meeting: MEETING.id, verdict: { kind: 'no-decision-recorded', how: 'found' }, load: personHours(3), coverage: {}, judgedAt: NOW, analysis: 1,
  findings: [1, 2, 3, 4, 5, 6, 7].map(nearMiss), explanation: { line: { is: 'nothing-found', low: 0.5 }, because: [] },
};
const overview = (given: Partial<MeetingOverview> = {}): MeetingOverview => ({ meeting: MEETING, purpose: 'unset', hasDraft: false, judgement: JUDGEMENT, ...given });
const draft = (given: Partial<ReflectionDraft> = {}): ReflectionDraft => ({ ...emptyDraft(MEETING, NOW), ...given });

const form = (given: Partial<ReflectionDraft> = {}) =>
  drawn(<FormStep overview={overview()} inHand={{ draft: draft(given), saved: { is: 'untouched' }, keeper: {} as DraftKeeper }} />);

describe('the form', () => {
  it('says in one line who sees what, without naming anyone', async () => {
    const html = words(await form());
    expect([html.includes('\nOnly you see this. What you switch on goes to the meeting chat, under your name.\n'), html.includes('Ben Okafor')]).toEqual([true, false]);
  });

  it('has a switch for each answer, named after it', async () => {
    expect(all(await form(), /role="switch"[^>]*aria-label="([^"]*)"|aria-label="(?=Share)([^"]*)"[^>]*role="switch"/g).length).toBe(5);
  });

  it('leaves what someone else asked out of the field, beside a button that takes it', async () => {
    const html = await form();
    expect([/<textarea[^>]*aria-label="What had to be decided\?"[^>]*><\/textarea>/.test(html), words(html).includes('Heard in the meeting: “Question 1?”\n'), words(html).includes('\nUse this question\n')])
      .toEqual([true, true, true]);
  });

  it('offers no suggestion once the person has typed a question', async () => {
    expect(words(await form({ answers: { ...draft().answers, question: { asks: 'text', text: 'Mine' } } }))).not.toContain('Use this question');
  });

  it('says how many of the near misses it offers', async () => {
    expect(words(await form())).toContain('5 of 7 that were heard');
  });

  it('counts what is shared beside the way on', async () => {
    expect(words(await form({ shared: ['question', 'commitment'] }))).toContain('\n2 of 5 shared');
  });

  it.each([
    [['question'], true],
    [[], false],
  ] as const)('names the limit of a too long answer, shared %j, only if it is shared', async (shared, says) => {
    const html = await form({ shared, answers: { ...draft().answers, question: { asks: 'text', text: 'x'.repeat(LIMITS.text + 1) } } });
    expect(words(html).includes('A card holds 500 characters here.')).toBe(says);
  });
});

describe('the form in another template', () => {
  const formIn = (template: Template, given: Partial<ReflectionDraft> = {}, about: Partial<MeetingOverview> = {}) =>
    drawn(<FormStep overview={overview(about)} inHand={{ draft: { ...startDraft(template, MEETING, NOW), ...given }, saved: { is: 'untouched' }, keeper: {} as DraftKeeper }} />);
  const titles = (html: string) => texts(html, 'h2');

  it.each(BUILT_IN_TEMPLATES)('asks the questions of $id, each with its switch', async (template) => {
    const html = await formIn(template);
    const asked = template.prompts.map((prompt) => promptWords(prompt, english.words).label);
    expect([titles(html), all(html, /aria-label="(Share this answer: [^"]*)"/g)]).toEqual([asked, asked.map((label) => `Share this answer: ${label}`)]);
  });

  it('says who will see what before the first field, in each of them', async () => {
    const told = (await Promise.all(BUILT_IN_TEMPLATES.map((template) => formIn(template)))).map((html) => html.indexOf('What you switch on goes to the meeting chat, under your name.') < html.search(/<(textarea|input)/));
    expect(told).toEqual(BUILT_IN_TEMPLATES.map(() => true));
  });

  it('names every template to pick from, the one in hand first chosen', async () => {
    const html = await formIn(BUILT_IN_TEMPLATES[4] ?? never());
    expect([texts(html, 'option'), all(html, /<option value="([^"]*)" selected=""/g)]).toEqual([
      ['Decision debrief', 'After-action review', 'Close check', 'Start, stop, continue', 'GROW', 'Premortem', 'As an attendee'], ['grow'],
    ]);
  });

  it('draws an organisation’s own template like a built-in one, with each kind of answer', async () => {
    const own = readOwnTemplate(JSON.stringify({ version: 1, id: 'acme', name: 'Acme review', why: 'For the end of a project.', prompts: [
      { id: 'a', kind: 'text', ask: 'What went well?', hint: 'Facts first.' }, { id: 'b', kind: 'choice', ask: 'How was it?', options: ['Good', 'Poor'] }, { id: 'c', kind: 'date', ask: 'When next?' },
      { id: 'd', kind: 'person', ask: 'Who helps?' }, { id: 'e', kind: 'yes-no', ask: 'Again?' }, { id: 'f', kind: 'commitment', ask: 'What is your next step?' },
    ] }));
    const template = own.ok ? own.value : never();
    const html = await drawnAt(<FormStep overview={overview()} inHand={{ draft: startDraft(template, MEETING, NOW), saved: { is: 'untouched' }, keeper: {} as DraftKeeper }} />, NOW, {}, withTemplates(template));
    expect([titles(html), texts(html, 'option').at(-1), plain(html).includes('For the end of a project.'), plain(html).includes('Debrief claims no effect size for it.'), all(html, /type="(date|radio|checkbox)"/g)]).toEqual([
      ['What went well?', 'How was it?', 'When next?', 'Who helps?', 'Again?', 'What is your next step?'], 'Acme review', true, true,
      ['checkbox', 'radio', 'radio', 'checkbox', 'date', 'checkbox', 'checkbox', 'radio', 'radio', 'checkbox', 'date', 'checkbox'],
    ]);
  });

  it('claims no effect where none was measured', async () => {
    expect(plain(await formIn(BUILT_IN_TEMPLATES[4] ?? never()))).toContain('No effect size is claimed for this template: it is a convenience.');
  });

  it('says that words typed in another template are kept and not shared', async () => {
    const kept = 'What you typed in another template is kept in this draft, and not shared from here.';
    const grow = BUILT_IN_TEMPLATES[4] ?? never();
    const typed = withTemplate({ ...draft(), answers: { ...draft().answers, question: { asks: 'text', text: 'Which?' } }, shared: ['question'] }, grow);
    expect([plain(await formIn(grow, typed)).includes(kept), plain(await formIn(grow, typed)).includes('0 of 4 shared'), plain(await formIn(grow)).includes(kept)]).toEqual([true, true, false]);
  });

  it('offers an attendee what is on record and what was found, nothing, and words of their own', async () => {
    const record = aRecord(MEETING, { decisions: [{ outcome: { kind: 'decided', text: 'We take Nordwind' } }] });
    const found = { ...nearMiss(1), kind: 'decision' as const };
    const html = await formIn(ATTENDEE_REFLECTION, {}, { written: { record, targets: [], writtenAt: NOW, earlier: [] }, judgement: { ...JUDGEMENT, findings: [found] } });
    expect(texts(html, 'label').slice(1, 5)).toEqual(['We take Nordwind', 'Question 1?', 'Nothing was decided', 'Something else, in my own words']);
  });

  it('tells an attendee that own words are not shown unless they say so', async () => {
    const own = async (showsOwn: boolean) => plain(await formIn(ATTENDEE_REFLECTION, { answers: { understood: { asks: 'understood', is: 'own', decision: '', own: 'x', showsOwn } } }));
    expect([await own(false), await own(true)].map((html) => html.includes('Only “something else” is shown, not what you wrote.'))).toEqual([true, false]);
  });
});

describe('a fresh draft', () => {
  const fresh = (given: Partial<MeetingOverview>) => freshDraft(overview(given), NOW, { words: english.words, format: formatIn('en-GB', 'UTC') });

  it('of a meeting with a decision is a review that begins with the facts, shares nothing, and names nobody', () => {
    const { template, answers, shared } = fresh({ contest: { says: 'decided', what: 'Nordwind' }, judgement: { ...JUDGEMENT, verdict: { kind: 'decided', how: 'answered' } } });
    expect([template, answers['happened'], shared]).toEqual(['after-action-review', { asks: 'text', text: '1 hr with 3 people.\nDecided: Nordwind' }, []]);
  });

  it('begins what was intended with the success condition that the person recorded', () => {
    const record = { ...aRecord(MEETING, { openQuestions: [] }), successCondition: 'One supplier is named' };
    const { template, answers } = fresh({ written: { record, targets: [], writtenAt: NOW, earlier: [] }, judgement: { ...JUDGEMENT, verdict: { kind: 'decided', how: 'found' } } });
    expect([template, answers['intended']]).toEqual(['after-action-review', { asks: 'text', text: 'One supplier is named' }]);
  });

  it('of somebody who did not call the meeting is the attendee’s', () => {
    expect(fresh({ meeting: { ...MEETING, iOrganize: false } }).template).toBe('attendee-reflection');
  });
});

describe('the form of a draft that is not only this tab’s', () => {
  const question = (text: string) => ({ asks: 'text', text }) as const;
  const formOf = (inHand: Partial<InHand>, others?: { readonly [id: string]: readonly ReturnType<typeof question>[] }) =>
    drawn(<FormStep overview={overview()} inHand={{ draft: { ...draft({ answers: { ...draft().answers, question: question('Ship on Monday?') } }), ...(others ? { others } : {}) }, saved: { is: 'untouched' }, keeper: {} as DraftKeeper, ...inHand }} />);

  it('names the answer that two tabs changed, and shows both versions with the choice', async () => {
    const html = await formOf({}, { question: [question('Ship on Friday?')] });
    const group = html.slice(html.indexOf('was changed in two tabs') - 40, html.indexOf('Share this answer'));
    expect(plain(`<${group}`)).toContain('“What had to be decided?” was changed in two tabs Both versions are kept until you choose.'
      + 'In the form nowWhat had to be decided? Ship on Monday?The other versionWhat had to be decided? Ship on Friday?Keep what is in the formUse the other version');
  });

  it('says before anything else that its words come from a draft, and of when', async () => {
    expect([plain(await formOf({ openedFrom: at('2026-11-16T11:55:00Z') })), plain(await formOf({}))].map((text) => /^These words come from your draft, last changed 5 minutes ago\./.test(text)))
      .toEqual([true, false]);
  });

  it('says plainly that the device was cleared in another tab, with a way to take the words along', async () => {
    const html = await drawn(<DraftNotKept inHand={{ draft: draft(), saved: { is: 'failed', why: { kind: 'unavailable' } }, cleared: true, keeper: {} as DraftKeeper }} />);
    expect(plain(html)).toBe('This device was cleared in another tab What you typed is on this page only and is no longer kept. It goes when you leave the page; copy it if you need it.Copy the wordsStart again');
  });
});

describe('the preview', () => {
  it('names the people who will read it', async () => {
    const shared = draft({ shared: ['question'], answers: { ...draft().answers, question: { asks: 'text', text: 'Which?' } } });
    expect(words(await drawn(<PreviewStep me={ME} overview={overview()} draft={shared} offers={[]} keep={() => undefined} />))).toContain('Ada Brandt, Ben Okafor and Cleo Marin');
  });

  it.each([
    ['nothing is shared and nothing stands', undefined, 'Nothing is switched on for sharing yet.'],
    ['nothing is shared, but the agenda from the panel stands', { agenda: [{ question: 'Which supplier?' }] }, 'Which supplier?'],
  ])('where %s shows what a card would say', async (_name, panels, expected) => {
    const written = panels && { record: aRecord(MEETING, { openQuestions: [], ...panels }), targets: [{ to: 'chat' }], writtenAt: NOW, earlier: [] } as const;
    const html = words(await drawn(<PreviewStep me={ME} overview={overview(written ? { written } : {})} draft={draft()} offers={[]} keep={() => undefined} />));
    expect(html).toContain(expected);
  });
});

describe('the last page', () => {
  const record = aRecord(MEETING);
  const written: WrittenRecord = { record, targets: [{ to: 'chat' }], writtenAt: NOW, earlier: [] };
  const entry = (action: OutboxEntry['action'], state: OutboxState): OutboxEntry =>
    ({ version: 2, id: 'key#1', key: 'key', target: { to: 'chat' }, action, meeting: MEETING, queuedAt: NOW, attempts: 0, state });
  const done = (given: Partial<MeetingOverview>, entries: readonly OutboxEntry[] = []) => drawn(<DoneStep overview={overview(given)} />, entries);
  const heading = (html: string) => all(html, /<h2[^>]*>([^<]*)</g)[0];

  it.each([
    ['nothing was ever written', {}, [], 'Nothing is written for this meeting'],
    ['a card stands', { written }, [], 'Written to the meeting chat'],
    ['a card is being withdrawn', { written }, [entry({ does: 'withdraw' }, { is: 'sending' })], 'Taking back'],
    ['a change was refused', { written }, [entry({ does: 'write', record: { ...record, subject: 'x' }, earlier: [record] }, { is: 'refused', why: { kind: 'forbidden' } })], 'Change not written, what you wrote earlier still stands'],
  ] as const)('says the truth where %s', async (_, given, entries, title) => {
    expect(heading(await done(given, entries))).toBe(title);
  });

  const write = (record: MeetingRecord, earlier: readonly MeetingRecord[] = []): OutboxEntry['action'] => ({ does: 'write', record, earlier });
  const refused: OutboxState = { is: 'refused', why: { kind: 'forbidden' } };
  const links = (html: string) => all(html, /<a [^>]*>([^<]*)</g);

  it.each([
    ['nothing was ever written', {}, [], 'Nothing of yours stands in any place for this meeting.', ['Start the debrief', 'Back to my week']],
    ['nothing was ever written and a draft is kept', { hasDraft: true }, [], 'Nothing of yours stands in any place for this meeting. What you typed is kept as a draft on this device; only you see it.', ['Go on with your draft', 'Back to my week']],
    ['the chat refused the notes', { hasDraft: true }, [entry(write(record), refused)], 'So far it has arrived nowhere. Below stands why, and what you can do about it. What you typed is kept as a draft on this device; only you see it.', ['Go on with your draft', 'Back to my week']],
    ['only the invitation refused them', { hasDraft: true, written }, [{ ...entry(write(record), refused), target: INVITE }], 'What did arrive stands in the meeting chat. Below stands why, and what you can do about it. What you typed is kept as a draft on this device; only you see it.', ['Go on with your draft', 'Back to my week']],
    ['a change was refused', { written }, [entry(write({ ...record, subject: 'x' }, [record]), refused)], 'Below stands why, and what you can do about it.', ['Change what you wrote', 'Back to my week']],
    ['a card stands', { written }, [], 'It stands there under your name. Only you can change or withdraw it from here.', ['Back to my week']],
  ] as const)('says what stands where and leads on, where %s', async (_, given, entries, says, leads) => {
    const html = await done(given, entries);
    expect([words(html).split('\n')[2], links(html)]).toEqual([says, leads]);
  });

  it('does not let a write be undone while another is on its way, and says why', async () => {
    const html = await done({ written }, [entry({ does: 'withdraw' }, { is: 'pending' })]);
    expect([/<button[^>]*aria-disabled="true"[^>]*>(?:(?!<\/button>).)*Undo this write/.test(html), html.includes('Possible once what is on its way has arrived.')]).toEqual([true, true]);
  });
});
