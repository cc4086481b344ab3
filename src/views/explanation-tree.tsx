import { Body1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { isNearMiss, sourceOf } from '#domain/finding.ts';
import type { Explanation } from '#domain/verdict.ts';
import { EvidenceQuote } from './evidence-quote.tsx';
import { explain } from './explain.ts';
import { useReading } from './reading.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  deeper: { paddingInlineStart: tokens.spacingHorizontalXXL, paddingBlockStart: tokens.spacingVerticalXS },
  /** Lines without steps below them start where the text of those with steps starts. */
  leaf: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, paddingInlineStart: '18px' },
  summary: {
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    listStylePosition: 'outside',
    marginInlineStart: '18px',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

/** Every step that led to a verdict; the first level is open, deeper ones open on demand. Near misses, what would clear a flag and what would open a source have their own places. */
export function ExplanationTree({ explanation }: { explanation: Explanation }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {explanation.because.filter(isStep).map((step, index) => <Step key={index} step={step} />)}
    </ul>
  );
}

const isStep = ({ line }: Explanation): boolean => line.is !== 'would-clear' && line.is !== 'would-open' && !(line.is === 'finding' && isNearMiss(line.finding));

function Step({ step }: { step: Explanation }) {
  const { words, format } = useReading();
  const styles = useStyles();
  const sentence = <Body1 dir="auto">{explain(step.line, words, format)}</Body1>;
  const finding = step.line.is === 'finding' ? step.line.finding : undefined;
  const quotes = finding?.quotes ?? [];
  if (step.because.length === 0 && quotes.length === 0) return <li className={styles.leaf}>{sentence}</li>;
  return (
    <li>
      <details>
        <summary className={styles.summary}>{sentence}</summary>
        <ul className={mergeClasses(styles.list, styles.deeper)}>
          {quotes.map((quote, index) => <li key={`quote ${index}`}><EvidenceQuote quote={quote} {...(finding && { from: sourceOf(finding) })} /></li>)}
          {step.because.map((deeper, index) => <Step key={index} step={deeper} />)}
        </ul>
      </details>
    </li>
  );
}
