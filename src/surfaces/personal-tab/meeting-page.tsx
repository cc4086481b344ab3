import { Body1, Button } from '@fluentui/react-components';
import { isNearMiss } from '#domain/finding.ts';
import type { MeetingOverview, Week } from '#flows/debrief.ts';
import { List, Page, PageHeading, Quiet, Row, Section, SmallTitle, Stack } from '#ui/layout.tsx';
import { ContestPanel, waysToContest } from '#views/contest-panel.tsx';
import { EvidenceQuote } from '#views/evidence-quote.tsx';
import { ExplanationTree } from '#views/explanation-tree.tsx';
import { sayFinding, sayVerdict } from '#views/explain.ts';
import { FailureNotice } from '#views/failure-notice.tsx';
import { NearMisses } from '#views/near-misses.tsx';
import { useReading } from '#views/reading.tsx';
import { VerdictBadge } from '#views/verdict-badge.tsx';
import { WouldClear, waysToClear } from '#views/would-clear.tsx';
import { BackToWeek } from './back-to-week.tsx';
import { MeetingFacts } from './meeting-facts.tsx';
import { MissingFeatures } from './missing-features.tsx';
import { OutgoingNotes } from './outgoing-notes.tsx';
import { hashOf, type Route } from './route.ts';
import { useTab } from './tab.ts';
import { useContest } from './use-contest.ts';
import { WrittenNotes } from './written-notes.tsx';

/** One meeting: what is known, what was made of it and why, and what the person can do. */
export function MeetingPage({ overview, missing }: { overview: MeetingOverview; missing: Week['missing'] }) {
  const { words, format, ticker } = useReading();
  const { navigation } = useTab();
  const { meeting, judgement, written } = overview;
  const say = words.meeting;
  const now = ticker.now();
  return (
    <Page>
      <PageHeading
        title={meeting.subject || words.shell.noSubject}
        under={format.span(meeting.start, meeting.end, now)}
        takesFocus={navigation.moved}
      >
        <BackToWeek />
      </PageHeading>
      <OutgoingNotes only={meeting.id} />
      {judgement ? (
        <Section title={say.verdict}>
          <Row><VerdictBadge judgement={judgement} /></Row>
          <Body1>{sayVerdict(judgement.verdict, words)}</Body1>
          <Entry overview={overview} />
        </Section>
      ) : <Quiet>{meeting.end > now ? say.inFuture : words.verdict.name.waiting}</Quiet>}
      <Section title={say.facts}><MeetingFacts overview={overview} /></Section>
      {judgement ? (
        <Section title={say.why}>
          <ExplanationTree explanation={judgement.explanation} />
          {judgement.coverage.transcript?.state === 'not-permitted'
            ? <MissingFeatures missing={missing.filter(({ feature }) => feature === 'transcripts')} /> : null}
        </Section>
      ) : null}
      {written ? <WrittenNotes meeting={meeting} written={written} /> : null}
      {judgement ? <Evidence overview={overview} judgement={judgement} /> : null}
    </Page>
  );
}

type Judged = { readonly overview: MeetingOverview; readonly judgement: NonNullable<MeetingOverview['judgement']> };

function Evidence({ overview, judgement }: Judged) {
  const { words, format } = useReading();
  const say = words.meeting;
  const { say: contest, failure } = useContest(overview.meeting);
  const nearMisses = judgement.findings.filter(isNearMiss);
  // Under a flag a weak sign of a decision would contradict the verdict; the explanation has it, with its score.
  const isFlag = judgement.verdict.kind === 'no-decision-recorded';
  const signs = judgement.findings.filter((finding) => !isNearMiss(finding) && !(isFlag && finding.kind === 'decision'));
  const ways = waysToClear(judgement.explanation);
  return (
    <>
      {signs.length > 0 ? (
        <Section title={say.evidence}>
          <List>{signs.map((finding, index) => (
            <li key={index}>
              <Stack>
                <SmallTitle>{sayFinding(finding, words, format)}</SmallTitle>
                {finding.quotes.map((quote, at) => <EvidenceQuote key={at} quote={quote} />)}
              </Stack>
            </li>
          ))}</List>
        </Section>
      ) : null}
      {nearMisses.length > 0 ? (
        <Section title={say.nearMisses} lead={say.nearMissesLead}>
          <NearMisses misses={nearMisses} />
        </Section>
      ) : null}
      {ways.length > 0 ? <Section title={say.wouldClear}><WouldClear ways={ways} /></Section> : null}
      {overview.contest || waysToContest(judgement.verdict).length > 0 ? (
        <Section title={overview.contest ? say.contest.said : say.contest.title} lead={say.contest.lead}>
          <ContestPanel verdict={judgement.verdict} contest={overview.contest} say={contest} />
          {failure ? <FailureNotice title={say.contest.failed} failure={failure} /> : null}
        </Section>
      ) : null}
    </>
  );
}

/** The way into the debrief; loud only where it is asked for. */
function Entry({ overview: { meeting, judgement, hasDraft, written } }: { overview: MeetingOverview }) {
  const { words } = useReading();
  const { navigation } = useTab();
  const say = words.meeting.debrief;
  if (!judgement || (judgement.verdict.kind === 'not-judged' && judgement.verdict.why === 'not-ended')) return null;
  const to: Route = { page: 'debrief', id: meeting.id, step: 'form' };
  const isFlag = judgement.verdict.kind === 'no-decision-recorded';
  return (
    <Row>
      <Button
        as="a"
        appearance={isFlag && !written ? 'primary' : 'secondary'}
        href={hashOf(to)}
        onClick={(event) => { event.preventDefault(); navigation.go(to); }}
      >
        {written ? say.again : hasDraft ? say.goOn : say.start}
      </Button>
      {isFlag && !written && !hasDraft ? <Quiet>{say.what}</Quiet> : null}
    </Row>
  );
}
