import { Body1, Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { MeetingId } from '#domain/meeting.ts';
import type { ImportReport, UnmatchedFile } from '#ports/own-files.ts';
import { SmallTitle } from '#ui/layout.tsx';
import { useTabReading } from './reading.tsx';
import { sayProblem } from './say-problem.ts';

const useStyles = makeStyles({
  /** A list of long subjects must not widen the page. */
  select: { maxWidth: '100%', '& > select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' } },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  groups: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
});

interface Props {
  readonly report: ImportReport;
  readonly assign: (file: string, meeting: MeetingId) => void;
  readonly dismiss: () => void;
}

/** What became of each file a person gave: nothing is matched or dropped in silence. */
export function FilesReport({ report, assign, dismiss }: Props) {
  const { words, format, ticker } = useTabReading();
  const styles = useStyles();
  const say = words.ownFiles;
  const now = ticker.now();
  const problems = (isPart: boolean) => report.problems
    .filter((problem) => (problem.isPart ?? false) === isPart)
    .map((problem) => sayProblem(problem, words, format));
  return (
    <div className={styles.groups} role="group" aria-label={say.report}>
      <div className={styles.head}>
        <SmallTitle>{say.report}</SmallTitle>
        <Button size="small" onClick={dismiss}>{say.dismiss}</Button>
      </div>
      <Group
        title={say.matchedTitle}
        lines={report.matched.map(({ file, meeting, because }) =>
          `${say.matched(file, meeting.subject || words.shell.noSubject, format.dayAndTime(meeting.start, now))} ${say.because[because]}`)}
      />
      <Group title={say.unmatchedTitle} lines={report.unmatched.map((file) => <Unmatched key={file.file} file={file} assign={assign} />)} />
      <Group title={say.calendars} lines={report.calendars.map(({ file, meetings }) => say.calendar(file, meetings, format.number(meetings)))} />
      <Group title={say.partTitle} lines={problems(true)} />
      <Group title={say.wholeTitle} lines={problems(false)} />
    </div>
  );
}

function Group({ title, lines }: { title: string; lines: readonly React.ReactNode[] }) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <div>
      <SmallTitle level={4}>{title}</SmallTitle>
      <ul className={styles.list}>{lines.map((line, index) => <li key={index}><Body1 dir="auto">{line}</Body1></li>)}</ul>
    </div>
  );
}

function Unmatched({ file, assign }: { file: UnmatchedFile; assign: Props['assign'] }) {
  const { words, format, ticker } = useTabReading();
  const styles = useStyles();
  const say = words.ownFiles;
  const candidates = file.candidates ?? [];
  const sentence = say.unmatched[candidates.length === 0 ? 'nothing-known' : file.why](file.file);
  if (candidates.length === 0) return sentence;
  return (
    <>
      {sentence}
      <Field label={say.pick(file.file)}>
        <Select
          className={styles.select}
          defaultValue=""
          onChange={(_, { value }) => {
            const chosen = candidates.find(({ id }) => id === value);
            if (chosen) assign(file.file, chosen.id);
          }}
        >
          <option value="">{say.pickNone}</option>
          {candidates.map(({ id, subject, start }) => (
            <option key={id} value={id}>{words.shell.comma(subject || words.shell.noSubject, format.dayAndTime(start, ticker.now()))}</option>
          ))}
        </Select>
      </Field>
    </>
  );
}
