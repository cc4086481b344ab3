import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
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
  parts: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
});

/** Beside the meeting, 280 to 320 px wide: from what was promised last time to what came of it; afterwards that comes first, below the way into the reflection. */
export function MeetingPanel(props: RoomPageProps) {
  return <RoomPage {...props} beside={<Reflect primary={false} />}><Parts /></RoomPage>;
}

function Parts() {
  const styles = useStyles();
  const isOver = usePhase() === 'over';
  const aims = <Fragment key="aims"><Aim /><Invited /><Agenda /></Fragment>;
  const outcomes = <Fragment key="outcomes"><Log /><CloseCheck /></Fragment>;
  return (
    <div className={styles.parts}>
      <Reflect />
      <CheckIn />
      {isOver ? [outcomes, aims] : [aims, outcomes]}
      <Published />
    </div>
  );
}
