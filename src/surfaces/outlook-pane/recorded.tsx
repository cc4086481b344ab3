import { makeStyles, tokens } from '@fluentui/react-components';
import type { Decision, MeetingRecord } from '#domain/record.ts';
import type { SharedRecord } from '#domain/shared-record.ts';
import { SmallTitle } from '#ui/layout.tsx';
import { Small } from '#views/meeting/part.tsx';
import { usePane } from './pane-parts.ts';

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, whiteSpace: 'pre-line' } });

interface Props {
  /** What everybody wrote, where it could be read. */
  readonly record: SharedRecord | undefined;
  /** This person's own words, which are here in any case. */
  readonly own: MeetingRecord | undefined;
}

/** What is recorded of a meeting, to be read. */
export function Recorded({ record, own }: Props) {
  const { say, words, format } = usePane();
  const names = words.room.record;
  const decisions = record?.decisions.map(({ what }) => what) ?? own?.decisions ?? [];
  const commitments = record?.commitments.map(({ what }) => what) ?? own?.commitments ?? [];
  const questions = record?.openQuestions.map(({ what }) => what) ?? own?.openQuestions ?? [];
  const decided = ({ outcome }: Decision): string => outcome.kind === 'decided' ? outcome.text
    : outcome.until ? names.deferredUntil(format.date(outcome.until), outcome.because) : names.deferred(outcome.because);
  if (decisions.length + commitments.length + questions.length === 0) return <Small>{say.read.noRecord}</Small>;
  return (
    <>
      <Lines title={names.decisions} lines={decisions.map(decided)} />
      <Lines title={names.commitments} lines={commitments.map(({ action, owner, asked }) => (asked ? `${action}\n${names.askedOf(owner.name || owner.address)}` : say.open.promise(owner.name || owner.address, action)))} />
      <Lines title={names.questions} lines={questions.map(({ question }) => question)} />
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <div>
      <SmallTitle>{title}</SmallTitle>
      <ul className={styles.list}>{lines.map((line, at) => <li key={`${at} ${line}`}><bdi>{line}</bdi></li>)}</ul>
    </div>
  );
}
