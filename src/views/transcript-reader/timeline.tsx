import { Caption1, makeStyles, mergeClasses, tokens, useArrowNavigationGroup } from '@fluentui/react-components';
import { memo } from 'react';
import type { Finding, FindingKind } from '#domain/finding.ts';
import type { Utterance } from '#domain/transcript.ts';
import { useReading } from '../reading.tsx';
import { FindingShape } from './finding-shape.tsx';
import { sayWhen } from './say-utterance.ts';
import type { TalkTime, Tick } from './talk-time.ts';
import { LOW, UNCOVERED } from './use-covered.ts';
import { stamp } from '#ui/stamp.ts';

/** From what was decided to what stood against it; only kinds that were found have a line. */
const KINDS: readonly FindingKind[] = ['decision', 'commitment', 'deferral', 'open-question', 'dissent'];
const LINE = 18;

const useStyles = makeStyles({
  /** Half a mark's width stays free at both ends. */
  axis: { position: 'relative', marginInline: '12px' },
  line: { position: 'relative', height: `${LINE}px`, borderBlockEndWidth: tokens.strokeWidthThin, borderBlockEndStyle: 'solid', borderBlockEndColor: tokens.colorNeutralStroke2 },
  mark: {
    position: 'absolute',
    insetBlockStart: 0,
    width: '24px',
    height: `${LINE}px`,
    marginInlineStart: '-12px',
    padding: 0,
    border: 'none',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    cursor: 'pointer',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { color: tokens.colorBrandForeground1 },
    // Only there marks go under the search; elsewhere they stick beside it, and a margin would move the page.
    [LOW]: { scrollMarginBlockStart: UNCOVERED },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, zIndex: 1 },
  },
  /** Underlined too: in high contrast the colour is that of all others. */
  here: { color: tokens.colorBrandForeground1, zIndex: 1, boxShadow: 'inset 0 -3px 0 currentColor' },
  ticks: { position: 'relative', height: '18px', color: tokens.colorNeutralForeground2 },
  tick: { position: 'absolute', whiteSpace: 'nowrap', insetBlockStart: '2px', transform: 'translateX(-50%)' },
  firstTick: { transform: 'none', marginInlineStart: '-12px' },
  legend: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2, margin: 0, padding: 0, listStyleType: 'none' },
  entry: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
});

interface Props {
  readonly findings: readonly Finding[];
  readonly utterances: readonly Utterance[];
  readonly time: TalkTime;
  /** The position that is marked now. */
  readonly place: number | undefined;
  readonly go: (position: number) => void;
}

/** One mark per finding along the time of the talk; a mark leads to the place. The arrow keys go through the marks. */
export const Timeline = memo(function Timeline({ findings, utterances, time, place, go }: Props) {
  const { words, format } = useReading();
  const styles = useStyles();
  const arrows = useArrowNavigationGroup({ axis: 'both' });
  const marks = marksOf(findings, utterances.length);
  const kinds = KINDS.filter((kind) => marks.some((mark) => mark.kind === kind));
  if (kinds.length === 0) return null;
  const say = words.transcript.timeline;
  return (
    <>
      <div role="group" aria-label={time.ticks.length > 0 ? say.title : say.order} className={styles.axis} {...arrows}>
        {kinds.map((kind) => (
          <div key={kind} className={styles.line}>
            {marks.filter((mark) => mark.kind === kind).map(({ position, text }) => {
              const utterance = utterances[position];
              const name = say.mark(words.findings[kind], utterance && sayWhen(utterance, words, format), text);
              return (
                <button
                  key={position} type="button" aria-label={name} title={name} aria-current={position === place ? 'location' : undefined}
                  className={mergeClasses(styles.mark, position === place && styles.here)} style={{ insetInlineStart: percent(time.shareOf(position)) }}
                  onClick={() => go(position)}
                >
                  <FindingShape kind={kind} />
                </button>
              );
            })}
          </div>
        ))}
        <div className={styles.ticks} aria-hidden>
          {time.ticks.map((tick) => (
            <Caption1 key={tick.share} className={mergeClasses(styles.tick, tick.share < 0.03 && styles.firstTick)} style={{ insetInlineStart: percent(tick.share) }}>
              {sayTick(tick)}
            </Caption1>
          ))}
        </div>
      </div>
      <ul className={styles.legend}>
        {kinds.map((kind) => (
          <li key={kind} className={styles.entry}>
            <FindingShape kind={kind} />
            <Caption1>{say.legend(words.findings[kind], format.number(marks.filter((mark) => mark.kind === kind).length))}</Caption1>
          </li>
        ))}
      </ul>
    </>
  );

  function sayTick({ at }: Tick): string {
    return 'clock' in at ? format.time(at.clock) : stamp(at.since, format);
  }
});

interface Mark {
  readonly kind: FindingKind;
  readonly position: number;
  readonly text: string;
}

/** A finding stands where its first quote was said; in order of time, which is the order of the arrow keys. */
function marksOf(findings: readonly Finding[], length: number): readonly Mark[] {
  return findings
    .flatMap(({ kind, quotes: [quote] }) => (quote && quote.utterance < length ? [{ kind, position: quote.utterance, text: quote.text }] : []))
    .sort((a, b) => a.position - b.position);
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;
