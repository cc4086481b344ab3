import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components';
import type { Answer, ReflectionDraft } from '#domain/reflection.ts';
import { useLanding } from '#ui/use-landing.ts';
import { Versions } from '../both-versions.tsx';
import { draftText } from '../draft-text.ts';
import { useReading } from '../reading.tsx';

const useStyles = makeStyles({
  /** Takes no room among the fields. */
  landing: { position: 'absolute', outlineStyle: 'none' },
});

interface Props {
  readonly label: string;
  readonly draft: ReflectionDraft;
  readonly promptId: string;
  readonly answer: Answer;
  readonly others: readonly Answer[];
  readonly choose: (answer: Answer) => void;
}

/** An answer that was changed in two tabs: every version in its own words, and the choice. */
export function OtherVersions({ label, draft, promptId, answer, others, choose }: Props) {
  const { words, format } = useReading();
  const { leave, landing } = useLanding();
  const styles = useStyles();
  const say = words.debrief.otherTab;
  // Where the focus lands when the choice is made: above the fields of this answer.
  if (others.length === 0) return <div ref={landing} tabIndex={-1} className={styles.landing} />;
  const textOf = (version: Answer): string =>
    draftText({ ...draft, answers: { [promptId]: version } }, words, format) || (version.asks === 'outcome' ? words.debrief.outcome[version.is] : say.nothing);
  const numbered = others.map((version, at) => ({ version, n: others.length > 1 ? format.number(at + 1) : undefined }));
  const decide = (version: Answer): void => {
    leave();
    choose(version);
  };
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{say.field(label)}</MessageBarTitle> {say.fieldWhat}
        <Versions of={[
          { label: say.here, text: textOf(answer) },
          ...numbered.map(({ version, n }) => ({ label: n === undefined ? say.other : say.otherNth(n), text: textOf(version) })),
        ]} />
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => decide(answer)}>{say.keepHere}</Button>
        {numbered.map(({ version, n }) => <Button key={n ?? ''} onClick={() => decide(version)}>{n === undefined ? say.take : say.takeNth(n)}</Button>)}
      </MessageBarActions>
    </MessageBar>
  );
}
