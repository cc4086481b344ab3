import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { sameWords } from '#domain/same-words.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { List, SmallTitle } from '#ui/layout.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { Part } from '#views/meeting/part.tsx';
import { TickBox } from '#views/meeting/tick-box.tsx';
import { usePane } from './pane-parts.ts';

const useStyles = makeStyles({
  question: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXXS },
});

/** What the last time left: promises that go along into the invitation, and questions that may be asked again. */
export function LastOpen() {
  const { pane, say } = usePane();
  const { series } = useSubscribable(pane.state);
  const { draft } = useSubscribable(pane.aim);
  const styles = useStyles();
  const announce = useAnnounce();
  const commitments = series?.commitments ?? [];
  const questions = series?.questions ?? [];
  const isAsked = (question: string): boolean => draft.questions.some((one) => sameWords(one.question, question));
  if (commitments.length === 0 && questions.length === 0) return null;
  const carry = (action: string, is: boolean): void =>
    pane.change({ ...draft, leavesOut: is ? draft.leavesOut.filter((one) => one !== action) : [...draft.leavesOut, action] });
  return (
    <Part title={say.open.title}>
      {commitments.length === 0 ? null : (
        <div role="group" aria-label={say.open.commitments}>
          <SmallTitle>{say.open.commitments}</SmallTitle>
          {commitments.map(({ action, owner }) => (
            <TickBox key={`${owner.address} ${action}`} label={say.open.promise(owner.name || owner.address, action)} ticked={!draft.leavesOut.includes(action)} tick={(is) => carry(action, is)} />
          ))}
        </div>
      )}
      {questions.length === 0 ? null : (
        <>
          <SmallTitle>{say.open.questions}</SmallTitle>
          <List>
            {questions.map(({ question, decider = '' }) => (
              <li key={question} className={styles.question}>
                <span dir="auto">{question}</span>
                <Button
                  size="small" disabledFocusable={isAsked(question)} {...(isAsked(question) ? {} : { 'aria-label': say.open.askIt(question) })}
                  onClick={() => {
                    pane.change({ ...draft, questions: [...draft.questions, { question, decider }] });
                    announce(say.open.asked);
                  }}
                >
                  {isAsked(question) ? say.open.asked : say.open.ask}
                </Button>
              </li>
            ))}
          </List>
        </>
      )}
    </Part>
  );
}
