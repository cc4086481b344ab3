import { Button, MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components';
import { wordsNow, type CommitmentKey } from '#domain/commitment-history.ts';
import type { TooMany } from '#flows/keep-commitments.ts';
import { List } from '#ui/layout.tsx';
import { useReading } from '../reading.tsx';

const useStyles = makeStyles({
  list: { paddingBlockStart: '4px' },
  go: { textAlign: 'start', justifyContent: 'flex-start', marginInlineStart: '-8px' },
});

/** Three are open in this series: which ones, and the way to each. */
export function TooManyOpen({ open, show }: { open: TooMany['open']; show: (key: CommitmentKey) => void }) {
  const { words } = useReading();
  const styles = useStyles();
  const say = words.loop.commitments.tooMany;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{say.title}</MessageBarTitle> {say.what}
        <div className={styles.list}>
          <List tight>
            {open.map((history) => (
              <li key={history.key}>
                <Button size="small" appearance="subtle" className={styles.go} onClick={() => show(history.key)}>{say.go(wordsNow(history).action)}</Button>
              </li>
            ))}
          </List>
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}
