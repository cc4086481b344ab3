import { Spinner } from '@fluentui/react-components';
import type { Me } from '#domain/person.ts';
import type { MeetingOverview } from '#flows/debrief.ts';
import { Page, PageHeading } from '#ui/layout.tsx';
import { useReading } from '#views/reading.tsx';
import { BackButton } from './back-to-week.tsx';
import { DoneStep } from './done-step.tsx';
import { FormStep } from './form-step.tsx';
import { PreviewStep } from './preview-step.tsx';
import type { DebriefStep } from './route.ts';
import { useTab } from './tab.ts';
import { useDraft } from './use-draft.ts';

/** Answer, check, done. The draft stays in hand through all three. */
export function DebriefPage({ me, overview, step }: { me: Me; overview: MeetingOverview; step: DebriefStep }) {
  const { words, format, ticker } = useReading();
  const { navigation } = useTab();
  const inHand = useDraft(overview);
  const { meeting } = overview;
  const subject = meeting.subject || words.shell.noSubject;
  const title = { form: words.debrief.title, preview: meeting.joinUrl ? words.preview.title : words.preview.titleCopy, done: words.done.heading }[step];
  return (
    <Page>
      <PageHeading
        title={title}
        under={<bdi>{words.debrief.of(subject, format.span(meeting.start, meeting.end, ticker.now()))}</bdi>}
        takesFocus={navigation.moved}
      >
        <BackButton to={{ page: 'meeting', id: meeting.id }} label={words.debrief.backToMeeting} />
      </PageHeading>
      {step === 'done' ? <DoneStep overview={overview} />
        : !inHand.draft ? <Spinner label={words.debrief.loadingDraft} />
        : step === 'form' ? <FormStep overview={overview} inHand={{ ...inHand, draft: inHand.draft }} />
        : <PreviewStep me={me} overview={overview} draft={inHand.draft} keep={inHand.keep} />}
    </Page>
  );
}
