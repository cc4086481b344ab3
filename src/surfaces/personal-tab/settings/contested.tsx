import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { PREFERENCES, type BlockTime } from '#domain/preferences.ts';
import type { CoachingLoop } from '#flows/coaching-loop.ts';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { useReading } from '#views/reading.tsx';

/** Two devices chose different hours for the block at the same time: the person says which holds, and the calendar follows. */
export function Contested({ loop, busy, hold }: { loop: CoachingLoop; busy: boolean; hold: (at: BlockTime) => void }) {
  const { words, format } = useReading();
  const { contested, block, days } = words.loop.rhythm;
  const kept = useSubscribable(loop.copy.documents).get(PREFERENCES)?.preferences?.['weekly-block'];
  if (kept?.other === undefined) return null;
  const choices = [kept.value, kept.other] as BlockTime[];
  return (
    <MessageBar layout="multiline" intent="warning">
      <MessageBarBody>{contested.title}</MessageBarBody>
      <MessageBarActions>
        {choices.map((at) => <Button key={JSON.stringify(at)} disabledFocusable={busy} onClick={() => { if (!busy) hold(at); }}>{contested.keep(block.stands(days[at.weekday], format.timeOfDay(at.time)))}</Button>)}
      </MessageBarActions>
    </MessageBar>
  );
}
