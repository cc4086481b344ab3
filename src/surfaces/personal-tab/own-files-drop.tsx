import { Body1, Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { DocumentAdd20Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { OwnFiles } from '#ports/own-files.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { Section } from '#ui/layout.tsx';
import { useFileDrop } from '#ui/use-file-drop.ts';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { FilesReport } from '#views/rare-pieces.ts';
import { useTabReading } from '#views/reading.tsx';
import { namesOf, sayReport, withoutFiles, withoutLines, type LineNames } from '#views/report-lines.ts';
import { useTab } from './tab.ts';
import { useVisit } from './visit.tsx';

/** Of the window's height; the rest stays the page's. */
const SHEET = '45vh';

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
  // Files can be dropped anywhere on a long page, and the list above grows with what they bring: the report stays in view.
  sheet: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    boxSizing: 'border-box',
    maxHeight: SHEET,
    overflowY: 'auto',
    padding: tokens.spacingVerticalL,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    borderRadius: tokens.borderRadiusMedium,
    ...shorthands.border(tokens.strokeWidthThin, 'solid', tokens.colorNeutralStroke1),
  },
});

/** A person's own files, dropped anywhere on the page or chosen; what became of each stays in view until it is put away. */
export function OwnFilesDrop() {
  const { ownFiles } = useTab();
  return ownFiles ? <Drop ownFiles={ownFiles} /> : null;
}

function Drop({ ownFiles }: { ownFiles: OwnFiles }) {
  const { words, format } = useTabReading();
  const styles = useStyles();
  const announce = useAnnounce();
  const [reading, setReading] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const choose = useRef<HTMLElement>(null);
  const { dismissed, dismiss } = useVisit();
  const say = words.ownFiles;
  const putAway = dismissed === undefined ? [] : (JSON.parse(dismissed) as LineNames);
  const add = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    setReading(true);
    const stillAway = withoutFiles(putAway, files);
    dismiss(JSON.stringify(stillAway));
    const read = withoutLines(await ownFiles.add(files), stillAway);
    setReading(false);
    if (read) announce(sayReport(read, words, format));
  };
  const all = useSubscribable(ownFiles.report);
  const report = all && withoutLines(all, putAway);
  const close = () => {
    if (all) dismiss(JSON.stringify(namesOf(all)));
    choose.current?.focus({ preventScroll: true });
  };
  const isOver = useFileDrop((files) => void add(files));

  const isOpen = reading || report !== undefined;
  // What is reached by keyboard must not stop beneath the sheet.
  useEffect(() => {
    document.documentElement.style.scrollPaddingBlockEnd = isOpen ? SHEET : '';
    return () => {
      document.documentElement.style.scrollPaddingBlockEnd = '';
    };
  }, [isOpen]);

  return (
    <>
      <Section title={say.title}>
        <div className={mergeClasses(styles.target, isOver && styles.over)}>
          <Body1 className={styles.text}>{isOver ? say.drop : say.what}</Body1>
          <input
            ref={input}
            type="file"
            multiple
            hidden
            accept=".ics,.vtt,.docx"
            aria-label={say.choose}
            onChange={(event) => {
              void add([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
          <Button ref={(element: HTMLElement | null) => { choose.current = element; }} icon={<DocumentAdd20Regular />} onClick={() => input.current?.click()}>{say.choose}</Button>
        </div>
      </Section>
      {isOpen ? (
        <div className={styles.sheet}>
          {reading ? <Body1 role="status">{say.reading}</Body1> : null}
          {report ? <FilesReport report={report} assign={(file, meeting) => ownFiles.assign(file, meeting)} dismiss={close} /> : null}
        </div>
      ) : null}
    </>
  );
}
