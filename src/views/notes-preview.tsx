import { Subtitle1, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { Card } from '#ui/card.tsx';
import { SmallTitle } from '#ui/layout.tsx';
import { Definitions } from '#ui/definitions.tsx';

/** The notes block as it is written, in any target: labels of ours, values of the person. Matches `NotesBlock` of notes. */
export interface ShownNotes {
  readonly head: readonly ShownRow[];
  readonly sections: readonly { readonly heading: string; readonly entries: readonly ShownEntry[] }[];
  /** Absent where the card carries it unseen. */
  readonly reference?: ShownRow;
}

interface ShownEntry {
  /** Absent where it is the only one. */
  readonly title?: string;
  readonly rows: readonly ShownRow[];
}

interface ShownRow {
  readonly label: string;
  readonly value: string;
}

const useStyles = makeStyles({
  card: { padding: tokens.spacingVerticalXL, rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  section: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    borderBlockStartWidth: tokens.strokeWidthThin,
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralStroke2,
    paddingBlockStart: tokens.spacingVerticalM,
  },
  // It is for Debrief, not for people: one line until somebody wants to see all of it.
  reference: {
    minWidth: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    '& > summary': { overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis', cursor: 'pointer' },
    '&[open] > summary': { whiteSpace: 'normal', overflowWrap: 'anywhere' },
  },
});

/** Exactly what people will read, drawn as text: nothing in it can act. */
export function NotesPreview({ notes, title, label }: { notes: ShownNotes; title: string; label: string }) {
  const styles = useStyles();
  return (
    <Card role="group" aria-label={label} className={styles.card}>
      <Subtitle1 as="h2" className={styles.heading}>{title}</Subtitle1>
      <Definitions rows={notes.head} />
      {notes.sections.map((section) => (
        <div key={section.heading} className={styles.section}>
          <Subtitle2 as="h3" className={styles.heading}>{section.heading}</Subtitle2>
          {section.entries.map((entry, index) => (
            <div key={index}>
              {entry.title ? <SmallTitle level={4}>{entry.title}</SmallTitle> : null}
              <Definitions rows={entry.rows} />
            </div>
          ))}
        </div>
      ))}
      {notes.reference ? (
        <details className={styles.reference}><summary>{notes.reference.label}: <bdi>{notes.reference.value}</bdi></summary></details>
      ) : null}
    </Card>
  );
}
