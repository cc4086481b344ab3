import { makeStyles, tokens } from '@fluentui/react-components';
import { defaultRangeExtractor, useWindowVirtualizer, type Range, type Virtualizer } from '@tanstack/react-virtual';
import { startTransition, useCallback, useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import type { Utterance } from '#domain/transcript.ts';
import { useReading } from '../reading.tsx';
import { UNCOVERED } from './use-covered.ts';
import { UtteranceRow } from './utterance-row.tsx';

const useStyles = makeStyles({
  list: { position: 'relative', overflowAnchor: 'none' },
  item: {
    position: 'absolute',
    insetInline: 0,
    insetBlockStart: 0,
    borderRadius: tokens.borderRadiusMedium,
    scrollMarginBlockStart: UNCOVERED,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

/** A place to go to; the same place again, with another `turn`, is gone to again. */
export interface Jump {
  readonly position: number;
  readonly takesFocus: boolean;
  readonly turn: number;
}

interface Props {
  readonly utterances: readonly Utterance[];
  readonly further: ReadonlySet<number>;
  readonly jump: Jump | undefined;
  readonly sought: string;
  /** A quote's words and their position. */
  readonly quoted: { readonly position: number; readonly words: string } | undefined;
  /** Height in pixels of what covers the upper end of the window. */
  readonly covered: number;
}

/** Rows of one line of talk, and what a line more adds; measured rows replace the guess. */
const guessHeight = (text: string, width: number): number => 44 + 20 * Math.ceil((text.length * 7) / Math.max(200, width));
/** A page of rows for the keys that go by pages. */
const PAGE = 10;

/**
 * What was said, as a list of which only the rows near the window exist: 10,000 rows would hold up every click. Rows say
 * their number of all for screen readers. One row is in the tab order; the arrow keys, Page and Home/End go on from it.
 */
export function UtteranceList({ utterances, further, jump, sought, quoted, covered }: Props) {
  const { words } = useReading();
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const awaitsFocus = useRef<number>(undefined);
  /** Where the list begins on the page, and how wide it is; before that is known no row is drawn. */
  const [laid, setLaid] = useState<{ readonly top: number; readonly width: number }>();
  /** The row that had the focus last, since the last jump: Tab comes back to it. While it has the focus it is drawn wherever the page is. */
  const [last, setLast] = useState<{ readonly position: number; readonly hasFocus: boolean; readonly turn: number | undefined }>();
  const kept = last?.hasFocus ? last.position : undefined;
  const rangeExtractor = useCallback((range: Range) => withRow(defaultRangeExtractor(range), kept), [kept]);
  const rows = useWindowVirtualizer({
    count: laid ? utterances.length : 0,
    estimateSize: (index) => guessHeight(utterances[index]?.text ?? '', laid?.width ?? 0),
    overscan: 4,
    rangeExtractor,
    scrollMargin: laid?.top ?? 0,
    scrollPaddingStart: covered,
    scrollPaddingEnd: 24,
    // A scroll event must not wait for React.
    useFlushSync: false,
  });

  // What stands above the list grows and shrinks, and the page's height with it. The rows are drawn in pieces.
  useEffect(() => {
    const measure = () => {
      if (!list.current) return;
      const { top, width } = list.current.getBoundingClientRect();
      const next = { top: Math.round(top + window.scrollY), width };
      startTransition(() => setLaid((last) => (last?.top === next.top && last.width === next.width ? last : next)));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
  const isLaid = laid !== undefined;
  useEffect(() => {
    if (!jump || !isLaid) return;
    if (jump.takesFocus) awaitsFocus.current = jump.position;
    rows.scrollToIndex(jump.position, { align: fits(rows, jump.position) ? 'center' : 'start' });
  }, [jump, rows, isLaid]);
  // The row exists only after it was scrolled to.
  useEffect(() => {
    const position = awaitsFocus.current;
    const row = position === undefined ? null : list.current?.querySelector<HTMLElement>(`[data-index="${position}"]`);
    if (!row) return;
    awaitsFocus.current = undefined;
    row.focus({ preventScroll: true });
  });
  // A drawing that began before a row got the focus may end after it, without that row, and browsers tell nobody: it comes back.
  useEffect(() => {
    if (kept === undefined || document.activeElement !== document.body) return;
    list.current?.querySelector<HTMLElement>(`[data-index="${kept}"]`)?.focus({ preventScroll: true });
  });

  const shown = rows.getVirtualItems();
  const top = (rows.scrollOffset ?? 0) + covered;
  const firstInView = shown.find(({ end }) => end > top) ?? shown[0];
  const candidates = [last?.turn === jump?.turn ? last?.position : undefined, jump?.position];
  const inTabOrder = candidates.find((position) => shown.some(({ index }) => index === position)) ?? firstInView?.index;

  function onFocus(event: FocusEvent): void {
    const position = positionOf(event.target);
    if (position !== undefined) setLast({ position, hasFocus: true, turn: jump?.turn });
  }
  function onBlur({ currentTarget, relatedTarget }: FocusEvent): void {
    // Whoever leaves before the row is there is not fetched back.
    if (!currentTarget.contains(relatedTarget)) awaitsFocus.current = undefined;
    setLast((row) => row && { ...row, hasFocus: false });
  }

  function onKeyDown(event: KeyboardEvent): void {
    // The next key may be faster than the row that the last one leads to.
    const from = awaitsFocus.current ?? positionOf(event.target as HTMLElement);
    const to = from === undefined ? undefined : destination(event.key, from, utterances.length);
    if (from === undefined || to === undefined) return;
    event.preventDefault();
    awaitsFocus.current = to;
    rows.scrollToIndex(to, { align: !fits(rows, to) ? 'start' : Math.abs(to - from) > 1 ? 'center' : 'auto' });
    list.current?.querySelector<HTMLElement>(`[data-index="${to}"]`)?.focus({ preventScroll: true });
  }

  return (
    // The keys belong to the rows; here they arrive from all of them.
    <div role="presentation" onKeyDown={onKeyDown} onFocus={onFocus} onBlur={onBlur}>
      <div ref={list} role="list" aria-label={words.transcript.list} className={styles.list} style={{ height: rows.getTotalSize() }}>
        {shown.map(({ index, key, start }) => {
          const utterance = utterances[index];
          if (!utterance) return null;
          return (
            <div
              key={key} ref={rows.measureElement} role="listitem" data-index={index} className={styles.item} style={{ transform: `translateY(${start - (laid?.top ?? 0)}px)` }}
              aria-setsize={utterances.length} aria-posinset={index + 1} aria-current={index === jump?.position ? 'location' : undefined}
              // A list that scrolls must be reachable without a pointer.
              tabIndex={index === inTabOrder ? 0 : -1}
            >
              <UtteranceRow
                utterance={utterance} lastLanguage={utterances[index - 1]?.language} sought={sought} quoted={quoted?.position === index ? quoted.words : ''}
                isPlace={index === jump?.position} beginsRecording={further.has(index)}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Whether a row can be seen whole; one that cannot is shown from its beginning. */
const fits = ({ options, scrollRect }: Virtualizer<Window, Element>, position: number): boolean =>
  options.estimateSize(position) <= (scrollRect?.height ?? 0) - options.scrollPaddingStart - options.scrollPaddingEnd;

function positionOf(element: Element): number | undefined {
  const index = element.closest<HTMLElement>('[data-index]')?.dataset['index'];
  return index === undefined ? undefined : Number(index);
}

const withRow = (drawn: readonly number[], row: number | undefined): number[] =>
  row === undefined ? [...drawn] : [...new Set([...drawn, row])].sort((a, b) => a - b);

/** Where a key leads from a row; undefined for other keys. */
export function destination(key: string, from: number, length: number): number | undefined {
  const steps: { readonly [key: string]: number } = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE, Home: -length, End: length };
  const step = steps[key];
  return step === undefined ? undefined : Math.min(length - 1, Math.max(0, from + step));
}
