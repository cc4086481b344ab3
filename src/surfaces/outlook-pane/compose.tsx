import { useState } from 'react';
import type { Result } from '#base/result.ts';
import type { AppointmentFacts } from '#ports/appointment.ts';
import type { Failure } from '#ports/failure.ts';
import type { AimPreview } from '#flows/put-aim.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { useLanding } from '#ui/use-landing.ts';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { Failed } from '#views/failed.tsx';
import { AimFields } from './aim-fields.tsx';
import { LastOpen } from './last-open.tsx';
import { usePane } from './pane-parts.ts';
import { PreviewStep } from './preview-step.tsx';
import { SoFar } from './so-far.tsx';
import { WriteBar, type Outcome } from './write-bar.tsx';

/** For the organizer: what the series took so far, what this meeting is for, and the way of that into the invitation. */
export function Compose({ facts }: { facts: AppointmentFacts }) {
  const { pane, say } = usePane();
  const announce = useAnnounce();
  const { unread } = useSubscribable(pane.state);
  const { leave, landing } = useLanding();
  const [preview, setPreview] = useState<AimPreview>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [busy, setBusy] = useState(false);

  async function during<T>(work: Promise<Result<T, Failure>>): Promise<Result<T, Failure>> {
    setBusy(true);
    setOutcome(undefined);
    const done = await work;
    setBusy(false);
    return done;
  }
  const look = async (): Promise<void> => {
    const looked = await during(pane.look());
    leave();
    if (looked.ok) setPreview(looked.value);
    else setOutcome({ is: 'refused', failure: looked.failure });
  };
  const write = async (wanted: AimPreview): Promise<void> => {
    const written = await during(pane.write(wanted));
    leave();
    setPreview(undefined);
    setOutcome(written.ok ? { is: wanted.does === 'remove' ? 'gone' : 'done' } : { is: 'refused', failure: written.failure });
    if (written.ok) announce(wanted.does === 'remove' ? say.write.gone : say.write.done);
  };
  const undo = async (): Promise<void> => {
    const undone = await during(pane.undo());
    leave();
    setOutcome(undone.ok ? { is: 'undone' } : { is: 'not undone', failure: undone.failure });
    if (undone.ok) announce(say.write.undone);
  };
  const back = (): void => {
    leave();
    setPreview(undefined);
  };

  if (preview) return <PreviewStep facts={facts} preview={preview} busy={busy} write={() => void write(preview)} back={back} landing={landing} />;
  return (
    <>
      <SoFar />
      {unread ? <Failed title={say.bodyUnread} failure={unread} retry={() => pane.refresh()} /> : null}
      <AimFields />
      <LastOpen />
      <WriteBar busy={busy} outcome={outcome} look={() => void look()} undo={() => void undo()} landing={landing} />
    </>
  );
}
