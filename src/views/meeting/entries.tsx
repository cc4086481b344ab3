import { Body1, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import type { Author, Said } from '#domain/shared-record.ts';
import { List } from '#ui/layout.tsx';
import { useRoomReading, useThisMeeting } from './in-meeting.ts';
import { Small } from './part.tsx';

const useStyles = makeStyles({
  title: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground2, margin: 0, outlineStyle: 'none' },
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});

export interface EntryProps<What> {
  readonly said: Said<What>;
  /** What was pressed is gone with its entry: says where the focus goes. */
  readonly back: () => void;
}

interface EntriesProps<What> {
  readonly title: string;
  readonly entries: readonly Said<What>[];
  readonly Entry: (props: EntryProps<What>) => ReactNode;
}

/** One list of the record; nothing where it is empty. */
export function Entries<What>({ title, entries, Entry }: EntriesProps<What>) {
  const { log } = useThisMeeting();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  if (entries.length === 0) return null;
  // With its last entry the list goes, too.
  const back = (): void => (entries.length > 1 ? heading.current?.focus() : log.focus());
  return (
    <div className={styles.part}>
      <h3 ref={heading} tabIndex={-1} className={styles.title}>{title}</h3>
      <List>{entries.map((said) => <li key={`${said.by.id} ${said.at}`}><Entry said={said} back={back} /></li>)}</List>
    </div>
  );
}

interface ShownProps {
  readonly text: string;
  readonly details: readonly (string | false | undefined)[];
  readonly by: Author | undefined;
  readonly children: ReactNode;
}

/** One entry: its words, what belongs to them, who said it. */
export function Shown({ text, details, by, children }: ShownProps) {
  const { words } = useRoomReading();
  const lines = [...details, by && (by.isMe ? words.room.record.you : by.name)];
  return (
    <div>
      <Body1 block dir="auto">{text}</Body1>
      {lines.map((line) => (line ? <Small key={line}>{line}</Small> : null))}
      {children}
    </div>
  );
}
