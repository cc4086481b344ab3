import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { EVIDENCE_SOURCES, type Closed, type EvidenceSource, type SourceCoverage } from '#domain/evidence.ts';
import type { Judgement } from '#domain/verdict.ts';
import { FEATURE_OF_SOURCE, type Asked } from '#flows/gather-evidence.ts';
import type { Feature } from '#ports/consent.ts';
import { List, Quiet, Row, SmallTitle, Stack } from '#ui/layout.tsx';
import { Unfold } from '#ui/unfold.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { sayCoverage } from '#views/explain.ts';
import { useTabReading } from '#views/reading.tsx';
import { useIsOn } from '#views/use-is-on.ts';
import { dataOf } from './data-of.ts';
import { useAsking } from './missing-features.tsx';
import { TranscriptAccess } from './transcript-access.tsx';
import { UnclearSpans } from './unclear-spans.tsx';
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
          <div className={styles.unfolded}><List>{unread.map((one) => <li key={one.source}><UnreadSource {...one} granted={week?.granted ?? []} /></li>)}</List></div>
        </Unfold>
      ) : null}
      {hasFailed ? <Row><Button onClick={() => debrief.refresh()}>{words.meetingPage.readAgain}</Button></Row> : null}
    </>
  );
}

function UnreadSource({ source, coverage, granted }: { source: EvidenceSource; coverage: Unread; granted: readonly Feature[] }) {
  const { words, format } = useTabReading();
  const say = words.unread;
  const isOn = useIsOn();
  const closed = coverage.state === 'not-permitted' ? coverage.closed : undefined;
  const feature = source in FEATURE_OF_SOURCE ? FEATURE_OF_SOURCE[source as Asked] : undefined;
  const name = <SmallTitle>{words.coverage.source[source]}</SmallTitle>;
  if (closed?.by === 'scopes' && feature && granted.includes(feature)) return <Stack>{name}<Quiet>{say.reading}</Quiet></Stack>;
  return (
    <Stack>
      {name}
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

function Opening({ feature, by }: { feature: Feature; by: 'person' | 'admin' }) {
  const { words: { settings } } = useTabReading();
  const isOn = useIsOn();
  const { buttons, below } = useAsking({ feature, by, name: settings.permissions.names[feature], size: 'small' });
  return isOn(feature) ? <><Row>{buttons}</Row>{below}</> : null;
}
