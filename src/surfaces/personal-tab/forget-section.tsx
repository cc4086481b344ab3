import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Failure } from '#ports/failure.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { Quiet, Row, Section } from '#ui/layout.tsx';
import { Failed } from '#views/failed.tsx';
import { useTabReading } from '#views/reading.tsx';
import { useKeptHere } from './use-kept-here.ts';
import { useTab } from './tab.ts';

/** Clearing this device, or signing out: both forget what only this device has, so both say what goes and ask first. */
export function ForgetSection({ does }: { does: 'clear' | 'signOut' }) {
  const { words, format } = useTabReading();
  const { debrief, navigation } = useTab();
  const announce = useAnnounce();
  const { drafts, unsent } = useKeptHere();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const say = words.settings[does];
  const forget = async (): Promise<void> => {
    setBusy(true);
    const done = does === 'clear' ? await debrief.clearDevice() : await debrief.signOut();
    setBusy(false);
    setAsking(false);
    setFailure(done.ok ? undefined : done.failure);
    if (!done.ok) return;
    announce(say.done);
    navigation.go({ page: 'week' });
  };
  return (
    <Section title={say.title} lead={say.what}>
      <Row><Button onClick={() => setAsking(true)}>{say.action}</Button></Row>
      {failure ? <Failed title={say.failed} failure={failure} retry={() => void forget()} /> : null}
      {asking ? (
        <ConfirmDialog
          title={say.ask} confirm={say.confirm} cancel={words.shell.cancel} busy={busy}
          onConfirm={() => void forget()} onCancel={() => setAsking(false)}
        >
          <Quiet>{words.settings.clear.goes(drafts, format.number(drafts), unsent, format.number(unsent))}</Quiet>
        </ConfirmDialog>
      ) : null}
    </Section>
  );
}
