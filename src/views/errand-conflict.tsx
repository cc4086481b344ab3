import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { BlockTime } from '#domain/preferences.ts';
import { isOutcome } from '#domain/record.ts';
import { understoodOf, type Choice } from '#domain/team-list.ts';
import type { Errand, ErrandEntry, TaskText } from '#flows/errand.ts';
import type { Format } from '#ui/format.ts';
import type { Words } from '#words/catalogue.ts';
import { BothVersions } from './both-versions.tsx';
import { sayUnderstood } from './outcome-agreement.tsx';
import { useReading } from './reading.tsx';

interface Props {
  readonly errand: Errand;
  /** What stands there. */
  readonly theirs: unknown;
  /** What this is about, for who calls the buttons by voice. */
  readonly what: string;
  /** Those that can be seen, to say which one a row means. */
  readonly decisions?: readonly string[];
  readonly keep: () => void;
  readonly replace: () => void;
}

/** Something else stands in a place than this device put there: both are shown, and the person decides. */
export function ErrandConflict({ errand, theirs, what, decisions = [], keep, replace }: Props) {
  const { words, format } = useReading();
  const say = words.loop.errands.conflict;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{say.title}</MessageBarTitle> <bdi>{what}</bdi>. {say.what}
        <BothVersions theirs={sayStanding(theirs, words, format, decisions) ?? words.outbox.conflict.unknown} mine={sayWanted(errand, words, format, decisions)} />
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={keep}>{say.keep}</Button>
        <Button onClick={replace}>{say.replace}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** Where a conflict tells what stands there; else there is nothing to choose. */
export const theirsIn = ({ state }: ErrandEntry): unknown => (state.is === 'refused' && state.why.kind === 'conflict' ? state.why.theirs : undefined);

function sayWanted(errand: Errand, words: Words, format: Format, decisions: readonly string[]): string | undefined {
  if (errand.to === 'nudge') return undefined;
  if (errand.wants === 'gone') return words.loop.errands.conflict.gone;
  return sayStanding(errand.to === 'block' ? errand.wants.at : errand.wants, words, format, decisions);
}

/** A choice, an hour of the week, or the words of a task; undefined for anything else. */
function sayStanding(there: unknown, words: Words, format: Format, decisions: readonly string[]): string | undefined {
  if (typeof there === 'string') return sayChoice(there as Choice, words, decisions);
  if (typeof there !== 'object' || there === null || 'series' in there) return undefined;
  const { weekday, time, title, note, due } = there as Partial<BlockTime & TaskText>;
  if (weekday !== undefined && time !== undefined) return words.loop.rhythm.block.stands(words.loop.rhythm.days[weekday], time);
  return title === undefined ? undefined : [title, due ? words.loop.commitments.due(format.date(due)) : '', note ?? ''].filter(Boolean).join('\n');
}

function sayChoice(choice: Choice, words: Words, decisions: readonly string[]): string {
  if (isOutcome(choice)) return words.loop.commitments.standing[choice];
  const understood = understoodOf(choice, decisions);
  return choice.startsWith('decision:') && understood.is !== 'decision' ? words.loop.errands.conflict.decision : sayUnderstood(understood, words);
}
