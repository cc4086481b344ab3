import { Body1, Caption1 } from '@fluentui/react-components';
import type { MeetingOverview } from '#flows/debrief.ts';
import { Page, PageHeading, Quiet, Row, Section } from '#ui/layout.tsx';
import { rarely } from '#ui/rarely.tsx';
import { Unfold } from '#ui/unfold.tsx';
import { useFileDrop } from '#ui/use-file-drop.ts';
import { ExplanationTree } from '#views/explanation-tree.tsx';
import { nameVerdict, sayVerdict } from '#views/say-verdict.ts';
import { useTabReading } from '#views/reading.tsx';
import { VerdictBadge } from '#views/verdict-badge.tsx';
import { BackToWeek } from './back-to-week.tsx';
import { CoverageHelp } from './coverage-help.tsx';
import { LinkButton } from './link-button.tsx';
import { MeetingAgreement } from './meeting-agreement.tsx';
import { MeetingAnswer } from './meeting-answer.tsx';
import { MeetingEvidence } from './meeting-evidence.tsx';
import { MeetingFacts } from './meeting-facts.tsx';
import { MeetingNotes } from './meeting-notes.tsx';
import { OthersPromises } from './others-promises.tsx';
import { OutgoingNotes } from './outgoing-notes.tsx';
import { QuotesWithPlaces } from './quotes-with-places.tsx';
import { SignInBar } from './sign-in-bar.tsx';
import { useTab } from './tab.ts';
import { WrittenNotes } from './written-notes.tsx';

const PublishingOf = rarely(async () => (await import('./publishing/publishing-of.tsx')).PublishingOf);

/** One meeting: what was made of it, what the person can do, then why, and what it goes by. */
export function MeetingPage({ overview }: { overview: MeetingOverview }) {
  const { words, format, ticker } = useTabReading();
  const { navigation } = useTab();
  const { meeting, judgement, written } = overview;
  const say = words.meetingPage;
  const now = ticker.now();
  // What is dropped where nothing takes it must not open in the place of Debrief.
  useFileDrop(() => undefined);
  return (
    <Page>
      <PageHeading
        title={meeting.subject || words.shell.noSubject}
        under={format.span(meeting.start, meeting.end, now)}
        takesFocus={navigation.moved}
      >
        <BackToWeek />
      </PageHeading>
      <SignInBar />
      <OutgoingNotes only={meeting.id} />
      {judgement || written ? <Verdict overview={overview} /> : <Quiet>{meeting.end > now ? say.inFuture : words.verdict.name.waiting}</Quiet>}
      {written ? <WrittenNotes meeting={meeting} written={written} /> : null}
      <MeetingAnswer overview={overview} />
      <MeetingAgreement overview={overview} />
      <OthersPromises overview={overview} />
      {judgement ? (
        <QuotesWithPlaces judgement={judgement}>
          <Section title={say.why}>
            <ExplanationTree explanation={judgement.explanation} />
            <CoverageHelp judgement={judgement} />
            {judgement.coverage.transcript?.state === 'read'
              ? <Row><LinkButton to={{ page: 'transcript', id: meeting.id }}>{words.transcript.open}</LinkButton></Row> : null}
          </Section>
          <MeetingEvidence judgement={judgement} />
          {meeting.end <= now && judgement.verdict.kind !== 'not-judged' ? <Unfold line={words.givenNotes.title}><MeetingNotes judgement={judgement} /></Unfold> : null}
        </QuotesWithPlaces>
      ) : null}
      <PublishingOf meeting={meeting} />
      <Section title={say.facts}><MeetingFacts overview={overview} /></Section>
    </Page>
  );
}

/** What stands out, in a word and a sentence: a written debrief before any verdict. Then the way into the debrief. */
function Verdict({ overview }: { overview: MeetingOverview }) {
  const { words } = useTabReading();
  const { judgement, written } = overview;
  const say = words.meetingPage;
  const why = judgement ? sayVerdict(judgement.verdict, words) : undefined;
  return (
    <Section title={say.verdict}>
      <Row><VerdictBadge judgement={judgement} isDebriefed={written !== undefined} /></Row>
      {judgement && why ? (
        written ? <Caption1>{say.verdictWas(nameVerdict(judgement.verdict, words), why)}</Caption1> : <Body1>{why}</Body1>
      ) : null}
      <Entry overview={overview} />
    </Section>
  );
}

/** The way into the debrief; loud only where it is asked for. */
function Entry({ overview: { meeting, judgement, hasDraft, written } }: { overview: MeetingOverview }) {
  const { words } = useTabReading();
  const say = words.meetingPage.debrief;
  if (judgement?.verdict.kind === 'not-judged' && judgement.verdict.why === 'not-ended') return null;
  const isFlag = judgement?.verdict.kind === 'no-decision-recorded';
  return (
    <Row>
      <LinkButton to={{ page: 'debrief', id: meeting.id, step: 'form' }} appearance={isFlag && !written ? 'primary' : 'secondary'}>
        {written ? say.again : hasDraft ? say.goOn : say.start}
      </LinkButton>
      {isFlag && !written && !hasDraft ? <Quiet>{say.what}</Quiet> : null}
    </Row>
  );
}
