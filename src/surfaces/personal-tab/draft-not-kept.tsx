import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReflectionDraft } from '#domain/reflection.ts';
import { draftText } from '#views/draft-text.ts';
import { useReading } from '#views/reading.tsx';
import { Failed } from './failed.tsx';
import { useCopy } from './use-copy.ts';
import type { DraftInHand } from './use-draft.ts';

const useStyles = makeStyles({
  /** In sight wherever in the form the person types. */
  stays: { position: 'sticky', insetBlockStart: tokens.spacingVerticalS, zIndex: 1 },
});

/** This device does not keep what is typed; it is tried again by itself. Until then: why, and the words to copy. */
export function DraftNotKept({ inHand: { draft, saved, keeper } }: { inHand: DraftInHand & { readonly draft: ReflectionDraft } }) {
  const { words, format } = useReading();
  const styles = useStyles();
  const { plain } = useCopy();
  if (saved.is !== 'failed') return null;
  return (
    <div role="alert" className={styles.stays}>
      <Failed
        title={words.debrief.notSaved} failure={saved.why}
        retry={() => void keeper.keep()} copyWords={() => plain(draftText(draft, words, format))}
      />
    </div>
  );
}
