import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { PreferenceName, Preferences } from '#domain/preferences.ts';
import type { CoachingLoop } from '#flows/coaching-loop.ts';
import { PREFERENCES } from '#domain/preferences.ts';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { Failed } from '#views/failed.tsx';
import { useReading } from '#views/reading.tsx';
import { useChoice } from './use-choice.ts';

/** Two devices chose differently at the same time: the person says which choice holds. */
export function Contested<Name extends PreferenceName>({ loop, name, say }: { loop: CoachingLoop; name: Name; say: (value: Preferences[Name]) => string }) {
  const { words } = useReading();
  const { failure, choose } = useChoice();
  const { contested } = words.loop.rhythm;
  const kept = useSubscribable(loop.copy.documents).get(PREFERENCES)?.preferences?.[name];
  if (kept?.other === undefined) return null;
  const choices = [kept.value, kept.other] as Preferences[Name][];
  return (
    <>
      <MessageBar layout="multiline" intent="warning">
        <MessageBarBody>{contested.title}</MessageBarBody>
        <MessageBarActions>
          {choices.map((value) => <Button key={JSON.stringify(value)} onClick={() => void choose(() => loop.rhythm.choose(name, value))}>{contested.keep(say(value))}</Button>)}
        </MessageBarActions>
      </MessageBar>
      {failure ? <Failed title={words.loopSettings.notKept} failure={failure} /> : null}
    </>
  );
}
