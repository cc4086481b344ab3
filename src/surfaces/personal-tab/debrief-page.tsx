import { MessageBar, MessageBarActions, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { Me } from '#domain/person.ts';
import type { MeetingOverview } from '#flows/debrief.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { Page, PageHeading } from '#ui/layout.tsx';
import { useReading } from '#views/reading.tsx';
import { BackButton } from './back-to-week.tsx';
import { DoneStep } from './done-step.tsx';
import { DraftNotKept } from './draft-not-kept.tsx';
import { FormStep } from './form-step.tsx';
import { LinkButton } from './link-button.tsx';
import { PreviewStep } from './preview-step.tsx';
import type { DebriefStep } from './route.ts';
import { SignInBar } from './sign-in-bar.tsx';
import { useTab } from './tab.ts';
import { useDraft } from './use-draft.ts';
import { useOfferedInvitations } from './use-offered-invitations.ts';

/** Answer, check, done. The draft stays in hand through all three. */
export function DebriefPage({ me, overview, step }: { me: Me; overview: MeetingOverview; step: DebriefStep }) {
  const { words, format, ticker } = useReading();
  const { navigation } = useTab();
  const inHand = useDraft(overview);
  const { draft, saved, keeper } = inHand;
  const offers = useOfferedInvitations(overview);
  const announce = useAnnounce();
  const { meeting } = overview;
  const subject = meeting.subject || words.shell.noSubject;
  const title = { form: words.debrief.title, preview: meeting.joinUrl || offers.length > 0 ? words.preview.title : words.preview.titleCopy, done: words.done.heading }[step];
  const hasOthers = draft?.others !== undefined;
  useEffect(() => {
    if (hasOthers) announce(words.debrief.otherTab.what);
  }, [announce, hasOthers, words]);
  return (
    <Page>
      <PageHeading
        title={title}
        under={words.debrief.of(subject, format.span(meeting.start, meeting.end, ticker.now()))}
        takesFocus={navigation.moved}
      >
        <BackButton to={{ page: 'meeting', id: meeting.id }} label={words.debrief.backToMeeting} />
      </PageHeading>
      <SignInBar />
      {hasOthers && step === 'preview' ? (
        <MessageBar layout="multiline">
          <MessageBarBody>{words.debrief.otherTab.what}</MessageBarBody>
          <MessageBarActions><LinkButton to={{ page: 'debrief', id: meeting.id, step: 'form' }}>{words.debrief.otherTab.toForm}</LinkButton></MessageBarActions>
        </MessageBar>
      ) : null}
      {draft && saved.is === 'failed' && step !== 'done' ? <DraftNotKept inHand={{ ...inHand, draft }} /> : null}
      {step === 'done' ? <DoneStep overview={overview} />
        : !draft ? <Spinner label={words.debrief.loadingDraft} />
        : step === 'form' ? <FormStep overview={overview} inHand={{ ...inHand, draft }} />
        : <PreviewStep me={me} overview={overview} draft={draft} offers={offers} keep={() => void keeper.keep()} />}
    </Page>
  );
}
