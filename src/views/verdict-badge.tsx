import {
  ArrowClockwise16Regular, CheckmarkCircle16Regular, CommentCheckmark16Regular, Circle16Regular, CircleHalfFill16Regular, Flag16Regular,
  QuestionCircle16Regular, SubtractCircle16Regular,
} from '@fluentui/react-icons';
import type { Judgement, Verdict } from '#domain/verdict.ts';
import { Tag } from '#ui/tag.tsx';
import { nameVerdict } from './say-verdict.ts';
import { useFirstReading } from './reading.tsx';

type Look = { readonly icon: React.JSX.Element; readonly look: 'attention' | 'good' | 'quiet' };

const LOOKS: { readonly [kind in Verdict['kind']]: Look } = {
  'no-decision-recorded': { icon: <Flag16Regular />, look: 'attention' },
  'cannot-tell': { icon: <QuestionCircle16Regular />, look: 'quiet' },
  'possible-decision': { icon: <CircleHalfFill16Regular />, look: 'quiet' },
  decided: { icon: <CheckmarkCircle16Regular />, look: 'good' },
  light: { icon: <Circle16Regular />, look: 'quiet' },
  'not-judged': { icon: <SubtractCircle16Regular />, look: 'quiet' },
};

/** The verdict as an icon and a word; before judging, that it waits. A written debrief says more than any verdict. */
export function VerdictBadge({ judgement, isDebriefed = false }: { judgement: Judgement | undefined; isDebriefed?: boolean }) {
  const { words } = useFirstReading();
  if (isDebriefed) {
    return <Tag look="good" icon={<CommentCheckmark16Regular />}>{words.verdict.name.debriefed}</Tag>;
  }
  if (!judgement) return <Tag look="quiet" icon={<ArrowClockwise16Regular />}>{words.verdict.name.waiting}</Tag>;
  return <Tag {...LOOKS[judgement.verdict.kind]}>{nameVerdict(judgement.verdict, words)}</Tag>;
}
