import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { EVIDENCE_SOURCES, type Closed, type EvidenceSource, type SourceCoverage } from '#domain/evidence.ts';
import type { Judgement } from '#domain/verdict.ts';
import { FEATURE_OF_SOURCE, type Asked } from '#flows/gather-evidence.ts';
import { FEATURE_SCOPES, type Feature } from '#ports/consent.ts';
import { List, Panel, Quiet, Row, SmallTitle, Stack } from '#ui/layout.tsx';
import { Unfold } from '#ui/unfold.tsx';
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

const useStyles = makeStyles({ unfolded: { paddingBlock: tokens.spacingVerticalS } });

type Unread = Exclude<SourceCoverage, { readonly state: 'read' | 'absent' }>;

/** What could not be read of a meeting, what that costs, and what opens it; first what only the person can place. */
export function CoverageHelp({ judgement: { meeting, coverage, verdict } }: { judgement: Judgement }) {
  const { words } = useTabReading();
  const { debrief } = useTab();
  const styles = useStyles();
  const week = dataOf(useSubscribable(debrief.week));
  const unread = EVIDENCE_SOURCES.flatMap((source) => {
    const one = coverage[source];
    return one && one.state !== 'read' && one.state !== 'absent' ? [{ source, coverage: one }] : [];
  });
  const unclear = week?.unclear.filter(({ among }) => among.includes(meeting)) ?? [];
  const loop = useSubscribable(debrief.loop);
  const hasFailed = unread.some((one) => one.coverage.state === 'failed');
  const say = words.unread;
  return (
    <>
      {week ? <UnclearSpans unclear={unclear} meetings={week.meetings} {...(loop && { at: { meeting, documents: loop.copy.documents } })} /> : null}
      {unread.length > 0 ? (
        <Unfold line={say.title(unread.length)} open={verdict.kind === 'cannot-tell'}>
          <div className={styles.unfolded}><List>{unread.map((one) => <li key={one.source}><UnreadSource {...one} /></li>)}</List></div>
        </Unfold>
      ) : null}
      {hasFailed ? <Row><Button onClick={() => debrief.refresh()}>{words.meetingPage.readAgain}</Button></Row> : null}
    </>
  );
}

function UnreadSource({ source, coverage }: { source: EvidenceSource; coverage: Unread }) {
  const { words, format } = useTabReading();
  const say = words.unread;
  const isOn = useIsOn();
  const closed = coverage.state === 'not-permitted' ? coverage.closed : undefined;
  const feature = source in FEATURE_OF_SOURCE ? FEATURE_OF_SOURCE[source as Asked] : undefined;
  return (
    <Stack>
      <SmallTitle>{words.coverage.source[source]}</SmallTitle>
      <Quiet>{say.why(sayCoverage(coverage, words, format))} {say.costs[source]} {closed ? <Opens closed={closed} feature={feature} /> : null}</Quiet>
      {closed?.by === 'scopes' && feature ? <Opening feature={feature} by={closed.grants} /> : null}
      {closed?.by === 'organisation' && feature === 'transcripts' && isOn(feature) ? <TranscriptAccess /> : null}
      {source === 'transcript' ? <Quiet>{say.file}</Quiet> : null}
    </Stack>
  );
}

/** What opens a source that no permission opens. */
function Opens({ closed, feature }: { closed: Closed; feature: Feature | undefined }) {
  const { words: { unread: { opens } } } = useTabReading();
  const isOn = useIsOn();
  if (closed.by === 'scopes') return null;
  if (closed.by === 'organisation') return feature && !isOn(feature) ? opens.off : null;
  if (closed.by === 'channel' && closed.elsewhere) return null;
  return closed.by === 'licence' && closed.orChannel ? opens.licenceOrChannel : opens[closed.by];
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
      {shown ? <Panel><AdminRequest feature={feature} scopes={FEATURE_SCOPES[feature]} copy={plain} /></Panel> : null}
    </>
  );
}
