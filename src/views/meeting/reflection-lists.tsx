import type { ReflectionField, Understood } from '#domain/record.ts';
import type { Said } from '#domain/shared-record.ts';
import { sayUnderstood } from '../outcome-agreement.tsx';
import { useReading } from '../reading.tsx';
import { Entries, type EntryProps, Shown } from './entries.tsx';

interface Props {
  readonly understood: readonly Said<Understood>[];
  readonly reflection: readonly Said<ReflectionField>[];
}

/** What people shared of their reflections: what each took for decided, and their answers. */
export function ReflectionLists({ understood, reflection }: Props) {
  const { words: { sharing: { record: say } } } = useReading();
  return (
    <>
      <Entries title={say.understood} entries={understood} Entry={UnderstoodEntry} />
      <Entries title={say.reflection} entries={reflection} Entry={ReflectionEntry} />
    </>
  );
}

/** Its author changes it where they gave it: in their own reflection. */
function UnderstoodEntry({ said: { what, by } }: EntryProps<Understood>) {
  const { words } = useReading();
  return <Shown text={sayUnderstood(what, words)} details={[]} by={by}>{null}</Shown>;
}

function ReflectionEntry({ said: { what: { asked, answer }, by } }: EntryProps<ReflectionField>) {
  return <Shown text={answer} details={[asked]} by={by}>{null}</Shown>;
}
