import { makeStyles, tokens } from '@fluentui/react-components';
import { Agenda } from '#views/meeting/agenda.tsx';
import { Aim } from '#views/meeting/aim.tsx';
import { CheckIn } from '#views/meeting/check-in.tsx';
import { CloseCheck } from '#views/meeting/close-check.tsx';
import { Log } from '#views/meeting/log.tsx';
import { RoomPage, type RoomPageProps } from '#views/meeting/room-page.tsx';
import { usePhase } from '#views/meeting/use-phase.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXXL}`,
    '@media (min-width: 720px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  },
  column: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
});

/** In the meeting's chat and details, the same for everybody: before it the aim and the agenda come first, after it what came of it. */
export function MeetingTab(props: RoomPageProps) {
  return <RoomPage {...props} wide><Columns /></RoomPage>;
}

function Columns() {
  const styles = useStyles();
  const aims = <div key="aims" className={styles.column}><CheckIn /><Aim /><Agenda /></div>;
  const outcomes = <div key="outcomes" className={styles.column}><Log /><CloseCheck /></div>;
  return <div className={styles.columns}>{usePhase() === 'over' ? [outcomes, aims] : [aims, outcomes]}</div>;
}
