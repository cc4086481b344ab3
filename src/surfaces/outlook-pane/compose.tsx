import { useEffect, useState } from 'react';
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
import { useIsLong } from './waiting.tsx';
import { WriteBar } from './write-bar.tsx';

/** For the organizer: what the series took so far, what this meeting is for, and the way of that into the invitation. */
export function Compose({ facts }: { facts: AppointmentFacts }) {
  const { pane, say } = usePane();
  const announce = useAnnounce();
  const { unread, outcome } = useSubscribable(pane.state);
  const { leave, landing } = useLanding();
  const [preview, setPreview] = useState<AimPreview>();
  const [busy, setBusy] = useState(false);
  const isLong = useIsLong(busy);

  // What Outlook does late is told as well.
  useEffect(() => {
    if (outcome && !('failure' in outcome)) announce(say.write[outcome.is]);
  }, [outcome, announce, say]);

  async function during<T>(work: Promise<Result<T, Failure>>): Promise<Result<T, Failure>> {
    setBusy(true);
    const done = await work;
    setBusy(false);
    return done;
  }
  const look = async (): Promise<void> => {
    const looked = await during(pane.look());
    leave();
    if (looked.ok) setPreview(looked.value);
  };
  const write = async (wanted: AimPreview): Promise<void> => {
    await during(pane.write(wanted));
    leave();
    setPreview(undefined);
  };
  const undo = async (): Promise<void> => {
    await during(pane.undo());
    leave();
  };
  const back = (): void => {
    leave();
    setPreview(undefined);
  };

  if (preview) return <PreviewStep facts={facts} preview={preview} busy={busy} isLong={isLong} write={() => void write(preview)} back={back} landing={landing} />;
  return (
    <>
      <SoFar />
      {unread ? <Failed title={say.bodyUnread} failure={unread} retry={() => pane.refresh()} /> : null}
      <AimFields />
      <LastOpen />
      <WriteBar busy={busy} isLong={isLong} look={() => void look()} undo={() => void undo()} landing={landing} />
    </>
  );
}
