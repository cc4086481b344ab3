import { Body1, Button, Spinner, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { DocumentAdd20Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import type { OwnFiles } from '#ports/own-files.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { Section } from '#ui/layout.tsx';
import { useFileDrop } from '#ui/use-file-drop.ts';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { FilesReport } from '#views/files-report.tsx';
import { useReading } from '#views/reading.tsx';
import { useTab } from './tab.ts';
import { useVisit } from './visit.tsx';

const useStyles = makeStyles({
  target: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingVerticalL,
    borderRadius: tokens.borderRadiusMedium,
    ...shorthands.border(tokens.strokeWidthThin, 'dashed', tokens.colorNeutralStrokeAccessible),
  },
  over: { backgroundColor: tokens.colorNeutralBackground1Hover, ...shorthands.borderColor(tokens.colorBrandStroke1) },
  text: { flex: '1 1 240px' },
});

/** A person's own files, dropped anywhere on the page or chosen; below it what became of each. */
export function OwnFilesDrop() {
  const { ownFiles } = useTab();
  return ownFiles ? <Drop ownFiles={ownFiles} /> : null;
}

function Drop({ ownFiles }: { ownFiles: OwnFiles }) {
  const { words } = useReading();
  const styles = useStyles();
  const announce = useAnnounce();
  const [reading, setReading] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const choose = useRef<HTMLElement>(null);
  const { dismissed, dismiss } = useVisit();
  const say = words.ownFiles;
  const add = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    setReading(true);
    dismiss(undefined);
    await ownFiles.add(files);
    setReading(false);
    announce(say.report);
  };
  const report = useSubscribable(ownFiles.report);
  const key = JSON.stringify(report ?? null);
  const putAway = () => {
    dismiss(key);
    choose.current?.focus();
  };
  const isOver = useFileDrop((files) => void add(files));

  return (
    <Section title={say.title}>
      <div className={mergeClasses(styles.target, isOver && styles.over)}>
        <Body1 className={styles.text}>{isOver ? say.drop : say.what}</Body1>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept=".ics,.vtt"
          aria-label={say.choose}
          onChange={(event) => {
            void add([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        <Button ref={(element: HTMLElement | null) => { choose.current = element; }} icon={<DocumentAdd20Regular />} onClick={() => input.current?.click()}>{say.choose}</Button>
      </div>
      {reading ? <Spinner size="tiny" label={say.reading} labelPosition="after" /> : null}
      {report && key !== dismissed ? (
        <FilesReport report={report} assign={(file, meeting) => ownFiles.assign(file, meeting)} dismiss={putAway} />
      ) : null}
    </Section>
  );
}
