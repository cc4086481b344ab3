import { Badge } from '@fluentui/react-components';
import {
  ArrowClockwise16Regular, CheckmarkCircle16Regular, CommentCheckmark16Regular, Circle16Regular, CircleHalfFill16Regular, Flag16Regular,
  QuestionCircle16Regular, SubtractCircle16Regular,
} from '@fluentui/react-icons';
import type { Judgement, Verdict } from '#domain/verdict.ts';
import { nameVerdict } from './explain.ts';
import { useReading } from './reading.tsx';

type Look = { readonly icon: React.JSX.Element; readonly color: 'warning' | 'success' | 'informative' };

const LOOKS: { readonly [kind in Verdict['kind']]: Look } = {
  'no-decision-recorded': { icon: <Flag16Regular />, color: 'warning' },
  'cannot-tell': { icon: <QuestionCircle16Regular />, color: 'informative' },
  'possible-decision': { icon: <CircleHalfFill16Regular />, color: 'informative' },
  decided: { icon: <CheckmarkCircle16Regular />, color: 'success' },
  light: { icon: <Circle16Regular />, color: 'informative' },
  'not-judged': { icon: <SubtractCircle16Regular />, color: 'informative' },
};

/** The verdict as an icon and a word; before judging, that it waits. A written debrief says more than any verdict. */
export function VerdictBadge({ judgement, isDebriefed = false }: { judgement: Judgement | undefined; isDebriefed?: boolean }) {
  const { words } = useReading();
  if (isDebriefed) {
    return <Badge appearance="tint" color="success" size="large" icon={<CommentCheckmark16Regular />}>{words.verdict.name.debriefed}</Badge>;
  }
  const look = judgement ? LOOKS[judgement.verdict.kind] : { icon: <ArrowClockwise16Regular />, color: 'informative' as const };
  const quiet = look.color === 'informative';
  return (
    <Badge appearance={quiet ? 'outline' : 'tint'} color={look.color} size="large" icon={look.icon}>
      {judgement ? nameVerdict(judgement.verdict, words) : words.verdict.name.waiting}
    </Badge>
  );
}
