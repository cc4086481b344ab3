import { makeStyles, tokens } from '@fluentui/react-components';
import { Agenda } from '#views/meeting/agenda.tsx';
import { Aim } from '#views/meeting/aim.tsx';
import { CheckIn } from '#views/meeting/check-in.tsx';
import { CloseCheck } from '#views/meeting/close-check.tsx';
import { Invited } from '#views/meeting/invited.tsx';
import { Log } from '#views/meeting/log.tsx';
import { Published } from '#views/meeting/published.tsx';
import { Reflect } from '#views/meeting/reflect.tsx';
import { RoomPage, type RoomPageProps } from '#views/meeting/room-page.tsx';
import { usePhase } from '#views/meeting/use-phase.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXXL}`,
    '@media (min-width: 720px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  },
  way: { maxWidth: '320px' },
  column: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
});

/** In the meeting's chat and details, the same for everybody: before it the aim and the agenda come first, after it what came of it, below the way into one’s own reflection. */
export function MeetingTab(props: RoomPageProps) {
  return <RoomPage {...props} wide beside={<Reflect primary={false} />}><Columns /></RoomPage>;
}

function Columns() {
  const styles = useStyles();
  const aims = <div key="aims" className={styles.column}><CheckIn /><Aim /><Invited /><Agenda /></div>;
  const outcomes = <div key="outcomes" className={styles.column}><Log /><CloseCheck /></div>;
  const isOver = usePhase() === 'over';
  return (
    <>
      {isOver ? <div className={styles.way}><Reflect /></div> : null}
      <div className={styles.columns}>{isOver ? [outcomes, aims] : [aims, outcomes]}</div>
      <Published />
    </>
  );
}
