import { Button, Caption1 } from '@fluentui/react-components';
import { useState } from 'react';
import { EVIDENCE_SOURCES, type EvidenceSource, type SourceCoverage } from '#domain/evidence.ts';
import type { Judgement } from '#domain/verdict.ts';
import { FEATURE_OF_SOURCE, type Asked } from '#flows/gather-evidence.ts';
import { FEATURE_SCOPES, type Feature } from '#ports/consent.ts';
import { List, Panel, Quiet, Row, SmallTitle, Stack } from '#ui/layout.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { AdminRequest } from '#views/admin-request.ts';
import { sayCoverage } from '#views/explain.ts';
import { FailureNotice } from '#views/rare-pieces.ts';
import { useTabReading } from '#views/reading.tsx';
import { useIsOn } from '#views/use-is-on.ts';
import { dataOf } from './data-of.ts';
import { TranscriptAccess } from './transcript-access.tsx';
import { UnclearSpans } from './unclear-spans.tsx';
import { useCopy } from './use-copy.ts';
import { usePermit } from './use-permit.ts';
import { useTab } from './tab.ts';

type Unread = Exclude<SourceCoverage, { readonly state: 'read' | 'absent' }>;

/** What could not be read of a meeting, what that costs, and what opens it; first what only the person can place. */
export function CoverageHelp({ judgement: { meeting, coverage, verdict } }: { judgement: Judgement }) {
  const { words } = useTabReading();
  const { debrief } = useTab();
  const week = dataOf(useSubscribable(debrief.week));
  const unread = EVIDENCE_SOURCES.flatMap((source) => {
    const one = coverage[source];
    return one && one.state !== 'read' && one.state !== 'absent' ? [{ source, coverage: one }] : [];
  });
  const unclear = week?.unclear.filter(({ among }) => among.includes(meeting)) ?? [];
  const hasFailed = unread.some((one) => one.coverage.state === 'failed');
  const say = words.unread;
  return (
    <>
      {week && unclear.length > 0 ? <UnclearSpans unclear={unclear} meetings={week.meetings} /> : null}
      {unread.length > 0 ? (
        <details open={verdict.kind === 'cannot-tell'}>
          <summary>{say.title(unread.length)}</summary>
          <List>{unread.map((one) => <li key={one.source}><UnreadSource {...one} /></li>)}</List>
        </details>
      ) : null}
      {hasFailed ? <Row><Button onClick={() => debrief.refresh()}>{words.meeting.readAgain}</Button></Row> : null}
    </>
  );
}

function UnreadSource({ source, coverage }: { source: EvidenceSource; coverage: Unread }) {
  const { words, format } = useTabReading();
  const say = words.unread;
  const closed = coverage.state === 'not-permitted' ? coverage.closed : undefined;
  return (
    <Stack>
      <SmallTitle>{words.coverage.source[source]}</SmallTitle>
      <Caption1>{say.why(sayCoverage(coverage, words, format))} {say.costs[source]}</Caption1>
      {closed?.by === 'scopes' && source in FEATURE_OF_SOURCE ? <Opening feature={FEATURE_OF_SOURCE[source as Asked]} by={closed.grants} /> : null}
      {closed?.by === 'organisation' && source === 'transcript' ? <TranscriptAccess /> : null}
    </Stack>
  );
}

/** What opens a source: the person's own yes, or the text that an administrator gets. */
function Opening({ feature, by }: { feature: Feature; by: 'person' | 'admin' }) {
  const { words: { need, settings } } = useTabReading();
  const isOn = useIsOn();
  const { plain } = useCopy();
  const [shown, setShown] = useState(false);
  const { permit, failure } = usePermit();
  const name = settings.permissions.names[feature];
  if (!isOn(feature)) return null;
  if (by === 'person') {
    return (
      <>
        <Row><Button size="small" aria-label={`${need.allow}: ${name}`} onClick={() => void permit(feature)}>{need.allow}</Button></Row>
        {failure ? <FailureNotice failure={failure} asked feature={feature} copy={plain} /> : null}
      </>
    );
  }
  return (
    <>
      <Row><Button size="small" aria-expanded={shown} aria-label={`${shown ? need.hideText : need.showText}: ${name}`} onClick={() => setShown(!shown)}>{shown ? need.hideText : need.showText}</Button></Row>
      {shown ? <Panel><AdminRequest feature={feature} scopes={FEATURE_SCOPES[feature]} copy={plain} /></Panel> : <Quiet>{need.without[feature]}</Quiet>}
    </>
  );
}
