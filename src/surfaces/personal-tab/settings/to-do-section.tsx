import { Switch } from '@fluentui/react-components';
import { PREFERENCES } from '#domain/preferences.ts';
import type { CoachingLoop } from '#flows/coaching-loop.ts';
import { Section } from '#ui/layout.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { Failed } from '#views/failed.tsx';
import { useReading } from '#views/reading.tsx';
import { ErrandState, useErrands } from './errand-state.tsx';
import { useLoopSettings } from './settings-reading.ts';
import { useChoice } from './use-choice.ts';

/** Accepted commitments in To Do, or not. */
export function ToDoSection({ loop }: { loop: CoachingLoop }) {
  const { words } = useReading();
  const settings = useLoopSettings();
  const isOn = useSubscribable(loop.copy.documents).get(PREFERENCES)?.preferences?.['to-do']?.value === true;
  const entries = useErrands(loop, 'task');
  const { busy, failure, choose } = useChoice();
  const say = words.loop.commitments.toDo;
  const change = (on: boolean) => void choose(() => loop.commitments.useToDo(on), on ? { needs: 'tasks' } : {});
  return (
    <Section title={settings.toDo} lead={say.what}>
      <Switch checked={isOn} disabledFocusable={busy} label={say.switch} onChange={(_, { checked }) => { if (!busy) change(checked); }} />
      {entries.map((entry) => <ErrandState key={entry.id} loop={loop} entry={entry} feature="tasks" sending={words.loop.errands.task} refused={words.loop.errands.task} />)}
      {failure ? <Failed title={settings.notKept} failure={failure} feature="tasks" cancelled={words.need.declined.tasks} retry={() => change(!isOn)} /> : null}
    </Section>
  );
}
