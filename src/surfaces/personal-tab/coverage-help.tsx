import { Button } from '@fluentui/react-components';
import type { Judgement } from '#domain/verdict.ts';
import type { Week } from '#flows/debrief.ts';
import { Row } from '#ui/layout.tsx';
import { useReading } from '#views/reading.tsx';
import { MissingFeatures } from './missing-features.tsx';
import { useTab } from './tab.ts';

/** What a person can do about a source that was not read: allow it, or have it read again. The explanation says why. */
export function CoverageHelp({ judgement: { coverage }, missing }: { judgement: Judgement; missing: Week['missing'] }) {
  const { words } = useReading();
  const { debrief } = useTab();
  if (coverage.transcript?.state === 'not-permitted') return <MissingFeatures missing={missing.filter(({ feature }) => feature === 'transcripts')} />;
  const hasFailed = Object.values(coverage).some(({ state }) => state === 'failed');
  return hasFailed ? <Row><Button onClick={() => debrief.refresh()}>{words.meeting.readAgain}</Button></Row> : null;
}
