import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReflectionDraft } from '#domain/reflection.ts';
import { expectedPeople } from '#domain/meeting.ts';
import type { MeetingOverview } from '#flows/debrief.ts';
import { DECISION_DEBRIEF, offeredNearMisses } from '#templates/decision-debrief.ts';
import { problemsOf } from '#templates/problems-of.ts';
import { Row } from '#ui/layout.tsx';
import { DebriefForm } from '#views/debrief-form/debrief-form.tsx';
import { FailureNotice } from '#views/failure-notice.tsx';
import { useReading } from '#views/reading.tsx';
import { SavedLine } from '#views/saved-line.tsx';
import { TemplateEvidence } from '#views/template-evidence.tsx';
import { sayPeople } from './say-people.ts';
import { useTab } from './tab.ts';
import type { DraftInHand } from './use-draft.ts';

const useStyles = makeStyles({
  // Always in the page, so that a screen reader hears what comes into it; takes no room while it is empty.
  alerts: { ':empty': { display: 'none' } },
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
});

interface Props {
  readonly overview: MeetingOverview;
  readonly inHand: DraftInHand & { readonly draft: ReflectionDraft };
}

/** The questions. Leaving a field keeps the draft; Ctrl+Enter goes on to the preview. */
export function FormStep({ overview: { meeting, judgement, next }, inHand }: Props) {
  const { words, format } = useReading();
  const { navigation } = useTab();
  const styles = useStyles();
  const { draft, saved, unread, change, keep, discard, restore } = inHand;
  const [asked, setAsked] = useState(false);
  const people = expectedPeople(meeting);
  const canWrite = meeting.joinUrl !== undefined;
  const say = words.debrief;
  // An empty field is a problem only once the person wants to share it; the others are said at once.
  const problems = problemsOf(draft).filter(({ promptId, problem }) => problem !== 'empty' || (asked && draft.shared.includes(promptId)));

  const goOn = () => {
    keep();
    setAsked(true);
    const sharesEmpty = problemsOf(draft).some(({ promptId, problem }) => problem !== 'past-date' && draft.shared.includes(promptId));
    if (draft.shared.length > 0 && !sharesEmpty) navigation.go({ page: 'debrief', id: meeting.id, step: 'preview' });
  };

  return (
    <form className={styles.form} onBlur={keep} onSubmit={(event) => { event.preventDefault(); goOn(); }}>
      <MessageBar layout="multiline"><MessageBarBody>{canWrite ? `${say.notice} ${say.sharedWith(sayPeople(people, words, format))}` : say.noticeNoChat}</MessageBarBody></MessageBar>
      <TemplateEvidence template={draft.template} />
      {unread ? <FailureNotice title={say.draftNotRead} failure={unread}> {say.draftNotReadWhat}</FailureNotice> : null}
      <DebriefForm
        prompts={DECISION_DEBRIEF.prompts}
        draft={draft}
        change={change}
        heard={offeredNearMisses(judgement)}
        people={people.map(({ name }) => name)}
        next={next}
        canWrite={canWrite}
        problems={Object.fromEntries(problems.map(({ promptId, problem }) => [promptId, say.problem[problem]]))}
      />
      <div role="alert" className={styles.alerts}>
        {asked && draft.shared.length === 0 ? <MessageBar intent="warning" layout="multiline"><MessageBarBody>{say.nothingShared}</MessageBarBody></MessageBar> : null}
        {asked && problems.length > 0 ? <MessageBar intent="warning" layout="multiline"><MessageBarBody>{say.seeAbove}</MessageBarBody></MessageBar> : null}
      </div>
      <SavedLine saved={saved} />
      <Row>
        <Button type="submit" appearance="primary">{canWrite ? say.toPreview : say.toPreviewCopy}</Button>
        {restore
          ? <Button key="discard" onClick={restore}>{say.restore}</Button>
          : <Button key="discard" disabledFocusable={saved.is === 'untouched'} onClick={discard}>{say.discard}</Button>}
      </Row>
    </form>
  );
}
