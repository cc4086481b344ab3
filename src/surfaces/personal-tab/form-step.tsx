import { Button, Caption1, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { ReflectionDraft } from '#domain/reflection.ts';
import { expectedPeople } from '#domain/meeting.ts';
import type { MeetingOverview } from '#flows/debrief.ts';
import { choose } from '#flows/merge-drafts.ts';
import { offeredDecisions } from '#templates/attendee-reflection.ts';
import { BUILT_IN_TEMPLATES, templateOf } from '#templates/built-in-templates.ts';
import { heardNearMisses, offeredNearMisses, suggestedQuestion } from '#templates/decision-debrief.ts';
import { problemsOf, type DraftProblem } from '#templates/problems-of.ts';
import { leftOut, standsOpen } from '#templates/record-from-reflection.ts';
import { isAnswered, withTemplate } from '#templates/start-draft.ts';
import { Row } from '#ui/layout.tsx';
import { DebriefForm } from '#views/debrief-form/debrief-form.tsx';
import { focusProblem } from '#views/debrief-form/focus-problem.ts';
import { sayProblem } from '#views/debrief-form/say-problem.ts';
import { TemplateChoice } from '#views/debrief-form/template-choice.tsx';
import { FailureNotice } from '#views/rare-pieces.ts';
import { useReading } from '#views/reading.tsx';
import { SavedLine } from '#views/saved-line.tsx';
import { TemplateEvidence } from '#views/template-evidence.tsx';
import type { Words } from '#words/catalogue.ts';
import { prefilled } from './fresh-draft.ts';
import { OthersRecord, useOthersRecord } from './others-record.tsx';
import { TeamChoice } from './team-choice.tsx';
import { useTab } from './tab.ts';
import type { DraftInHand } from './use-draft.ts';
import { useFoundFrom, useOwnTemplates } from './use-policy.ts';

const useStyles = makeStyles({
  // Always in the page, so that a screen reader hears what comes into it; takes no room while it is empty.
  alerts: { ':empty': { display: 'none' } },
  // A field is as wide as there is room: Fluent's grid gives way to the browser's idea of an input, some 150 px.
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, '& .fui-Field': { gridTemplateColumns: 'minmax(0, 1fr)' } },
});

interface Props {
  readonly overview: MeetingOverview;
  readonly inHand: DraftInHand & { readonly draft: ReflectionDraft };
}

/** The questions. Leaving a field keeps the draft; Ctrl+Enter or Cmd+Enter, nothing shorter, goes on to the preview. */
export function FormStep({ overview, inHand }: Props) {
  const { meeting, judgement, next, written } = overview;
  const { words, format, ticker } = useReading();
  const { navigation } = useTab();
  const ownTemplates = useOwnTemplates();
  const styles = useStyles();
  const { draft, saved, openedFrom, unread, discarded, keeper } = inHand;
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const [blockedBy, setBlockedBy] = useState<{ readonly promptId: string }>();
  // Only now the page says what is wrong with it.
  useEffect(() => {
    if (form.current && blockedBy) focusProblem(form.current, blockedBy.promptId);
  }, [blockedBy]);
  const template = templateOf(draft);
  const { prompts } = template;
  const canWrite = meeting.joinUrl !== undefined;
  const say = words.debrief;
  const isShared = ({ promptId }: DraftProblem) => draft.shared.includes(promptId);
  // An empty field is a problem only once the person wants to share it; the others are said at once.
  const problems = problemsOf(draft).filter((found) => found.problem !== 'empty' || (asked && isShared(found)));
  const inTheWay = problemsOf(draft).filter((found) => found.problem !== 'past-date' && isShared(found));
  const shared = prompts.filter(({ id }) => draft.shared.includes(id)).length;

  const others = useOthersRecord(meeting, prompts.some(({ asks }) => asks === 'understood'));
  const recorded = [...(others.shared?.decisions.map(({ what }) => what) ?? []), ...(written?.record.decisions ?? [])];
  const decisions = offeredDecisions(recorded, judgement?.findings ?? [], useFoundFrom());
  const facts = prefilled(overview, words, format);
  const isElsewhere = (id: string) =>
    !prompts.some((prompt) => prompt.id === id) && isAnswered(draft, id) && JSON.stringify(draft.answers[id]) !== JSON.stringify(facts[id]);

  const goOn = () => {
    void keeper.keep();
    setAsked(true);
    const [first] = inTheWay;
    setBlockedBy(first && { promptId: first.promptId });
    if (shared > 0 && !first) navigation.go({ page: 'debrief', id: meeting.id, step: 'preview' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    goOn();
  };

  return (
    // Only hears what happens in the fields; the keys are a short way to the button below, which does the same.
    <div ref={form} role="presentation" className={styles.form} onBlur={() => void keeper.keep()} onKeyDown={onKeyDown}>
      {openedFrom === undefined ? null : <Caption1>{say.openedFrom(format.ago(openedFrom, ticker.now()))}</Caption1>}
      <MessageBar layout="multiline"><MessageBarBody>{canWrite ? say.notice : say.noticeNoChat}</MessageBarBody></MessageBar>
      <TemplateChoice
        chosen={template}
        templates={[...BUILT_IN_TEMPLATES, ...ownTemplates]}
        choose={(chosen) => { setAsked(false); keeper.change(withTemplate(draft, chosen, facts)); }}
      />
      {Object.keys(draft.answers).some(isElsewhere) ? <Caption1>{words.templates.kept}</Caption1> : null}
      <TemplateEvidence template={template} />
      {unread ? <FailureNotice title={say.draftNotRead} failure={unread}> {say.draftNotReadWhat}</FailureNotice> : null}
      <DebriefForm
        prompts={prompts}
        draft={draft}
        change={keeper.change}
        others={draft.others ?? {}}
        choose={(id, answer) => keeper.change(choose(draft, id, answer))}
        heard={offeredNearMisses(judgement)}
        heardCount={heardNearMisses(judgement).length}
        decisions={decisions}
        beside={(answer) => (answer.asks === 'understood'
          ? <><OthersRecord reading={others} /><TeamChoice meeting={meeting} answer={answer} decisions={decisions} /></> : null)}
        people={expectedPeople(meeting).map(({ name }) => name)}
        next={next}
        canWrite={canWrite}
        suggestions={{ question: suggestedQuestion(judgement) }}
        notes={notesOn(draft, words)}
        problems={problems.map((found) => ({ ...found, text: sayProblem(found, words, format) }))}
      />
      <div role="alert" className={styles.alerts}>
        {asked && shared === 0 ? <MessageBar intent="warning" layout="multiline"><MessageBarBody>{say.nothingShared}</MessageBarBody></MessageBar> : null}
        {asked && inTheWay.length > 0 ? <MessageBar intent="warning" layout="multiline"><MessageBarBody>{say.seeAbove}</MessageBarBody></MessageBar> : null}
      </div>
      <SavedLine saved={saved} />
      <Row>
        <Button appearance="primary" aria-keyshortcuts="Control+Enter Meta+Enter" onClick={goOn}>{canWrite ? say.toPreview : say.toPreviewCopy}</Button>
        {discarded
          ? <Button key="discard" onClick={keeper.restore}>{say.restore}</Button>
          : <Button key="discard" disabledFocusable={saved.is === 'untouched'} onClick={() => void keeper.discard()}>{say.discard}</Button>}
        <Caption1>{(canWrite ? say.sharedCount : say.copiedCount)(format.number(shared), format.number(prompts.length))}</Caption1>
      </Row>
    </div>
  );
}

/** What the card will not say, or say otherwise than the person may think, beside the answer it is about. */
function notesOn(draft: ReflectionDraft, words: Words): { readonly [promptId: string]: string | undefined } {
  const say = words.debrief;
  const left = leftOut(draft);
  return {
    outcome: standsOpen(draft) ? say.standsOpen : undefined,
    'in-the-way': left.includes('in-the-way') ? say.leftOut['in-the-way'] : undefined,
    decider: left.includes('by') ? say.leftOut.by : undefined,
  };
}
