import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import type { ReflectionDraft } from '#domain/reflection.ts';
import { draftText } from '#views/draft-text.ts';
import { Failed } from '#views/failed.tsx';
import { useReading } from '#views/reading.tsx';
import { useCopy } from './use-copy.ts';
import type { DraftInHand } from './use-draft.ts';

const useStyles = makeStyles({
  /** In sight wherever in the form the person types. */
  stays: { position: 'sticky', insetBlockStart: tokens.spacingVerticalS, zIndex: 1 },
});

/** This device does not keep what is typed; it is tried again by itself. Until then: why, and the words to copy. */
export function DraftNotKept({ inHand: { draft, saved, cleared, keeper } }: { inHand: DraftInHand & { readonly draft: ReflectionDraft } }) {
  const { words, format } = useReading();
  const styles = useStyles();
  const { plain } = useCopy();
  if (saved.is !== 'failed') return null;
  const copyWords = () => plain(draftText(draft, words, format));
  return (
    <div role="alert" className={styles.stays}>
      {cleared ? <Cleared copyWords={copyWords} />
        : <Failed title={words.debrief.notSaved} failure={saved.why} retry={() => void keeper.keep()} copyWords={copyWords} />}
    </div>
  );
}

/** Cleared in another tab: there is nothing to try again, only words to take along. */
function Cleared({ copyWords }: { copyWords: () => void }) {
  const { words } = useReading();
  const say = words.debrief.cleared;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody><MessageBarTitle>{say.title}</MessageBarTitle> {say.what}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={copyWords}>{words.help['copy-words']}</Button>
        <Button onClick={() => window.location.reload()}>{say.startAgain}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
