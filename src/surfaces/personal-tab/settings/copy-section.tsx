import { Body1, Switch } from '@fluentui/react-components';
import { useState } from 'react';
import { ok } from '#base/result.ts';
import type { CoachingLoop } from '#flows/coaching-loop.ts';
import type { OwnCopyState } from '#flows/own-copy.ts';
import { Quiet, Section } from '#ui/layout.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { Failed } from '#views/failed.tsx';
import { useReading } from '#views/reading.tsx';
import type { Words } from '#words/catalogue.ts';
import { useLoopSettings } from './settings-reading.ts';
import { useChoice } from './use-choice.ts';

/** Where drafts, commitments and choices are kept besides this device; where that is refused, this device only, said plainly. */
export function CopySection({ loop }: { loop: CoachingLoop }) {
  const { words } = useReading();
  const settings = useLoopSettings();
  const state = useSubscribable(loop.copy.state);
  const { busy, failure, choose } = useChoice();
  const [wasOn, setWasOn] = useState(false);
  const [say, more] = [words.loop.ownCopy, settings.copy];
  const why = state.is === 'this-device' || state.is === 'waiting' ? state.why : undefined;
  const isOn = state.is !== 'this-device' || why !== undefined;
  // Giving the permission switches the copy on.
  const change = (on: boolean): void => {
    setWasOn(!on);
    void choose(() => (on ? Promise.resolve(ok(undefined)) : loop.copy.everywhere(false)), on ? { needs: 'own-copy' } : {});
  };
  return (
    <Section title={say.title} lead={more.holds}>
      <Switch checked={isOn} disabledFocusable={busy} label={more.switch} onChange={(_, { checked }) => { if (!busy) change(checked); }} />
      <div role="status"><Body1>{sayState(state, say)}</Body1></div>
      {isOn ? <Quiet>{more.where}</Quiet> : wasOn ? <Quiet>{more.stays}</Quiet> : null}
      {why ? <Failed failure={why} feature="own-copy" retry={() => loop.copy.wake()} /> : null}
      {failure ? <Failed title={settings.notKept} failure={failure} feature="own-copy" cancelled={words.need.declined['own-copy']} retry={() => change(!isOn)} /> : null}
    </Section>
  );
}

function sayState(state: OwnCopyState, { state: say }: Words['loop']['ownCopy']): string {
  if (state.is === 'unreadable') return say.unreadable(state.name);
  if (state.is !== 'this-device' || state.why === undefined) return say[state.is];
  switch (state.why.kind) {
    case 'storageFull': return say.full;
    case 'consentNeeded': return state.why.by === 'person' ? say.notAllowed : say.refused;
    case 'forbidden': case 'gone': case 'rejected': return say.refused;
    default: return say['this-device'];
  }
}
