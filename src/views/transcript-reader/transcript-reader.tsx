import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useRef, useState, type CSSProperties } from 'react';
import type { Finding } from '#domain/finding.ts';
import type { Transcript } from '#domain/transcript.ts';
import type { Judgement } from '#domain/verdict.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { Quiet } from '#ui/layout.tsx';
import { useReading } from '../reading.tsx';
import { findPlaces, firstFrom, foldCase, soughtIn } from './find-places.ts';
import { foundIn } from './found-in.ts';
import { placeOfQuote, quoteAt, wordsOf } from './place-of-quote.ts';
import { hasBothTimes, saySpeaker, sayWhen } from './say-utterance.ts';
import { SearchBar } from './search-bar.tsx';
import { talkTime } from './talk-time.ts';
import { Timeline } from './timeline.tsx';
import { TranscriptGaps } from './transcript-gaps.tsx';
import { COVERED, LOW, useCovered } from './use-covered.ts';
import { UtteranceList, type Jump } from './utterance-list.tsx';

const stuck = {
  position: 'sticky',
  insetBlockStart: 0,
  zIndex: 2,
  paddingBlock: tokens.spacingVerticalS,
  backgroundColor: tokens.colorNeutralBackground2,
  borderBlockEndWidth: tokens.strokeWidthThin,
  borderBlockEndStyle: 'solid',
  borderBlockEndColor: tokens.colorNeutralStroke2,
} as const;

const useStyles = makeStyles({
  reader: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  /** Sticks to the upper end of the window; in a low one it has no box, and only the search sticks. */
  tools: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    ...stuck,
    [LOW]: { display: 'contents' },
  },
  search: { [LOW]: stuck },
});

interface Props {
  readonly transcript: Transcript;
  /** What was made of the meeting, where it was judged. */
  readonly judgement: Judgement | undefined;
  /** The position that the person comes for, as a finding quotes it. */
  readonly at: number | undefined;
}

/** What was said: to search, to read on from a quote, to see where findings lie in the whole. */
export function TranscriptReader({ transcript, judgement, at }: Props) {
  const { words, format } = useReading();
  const announce = useAnnounce();
  const styles = useStyles();
  const { utterances } = transcript;
  const tools = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLDivElement>(null);
  const covered = useCovered(tools, search);
  const marked = useMemo(() => (judgement ? foundIn(judgement) : []), [judgement]);
  const folded = useMemo(() => utterances.map(({ text }) => foldCase(text)), [utterances]);
  const time = useMemo(() => talkTime(utterances), [utterances]);
  const bothTimes = useMemo(() => hasBothTimes(utterances), [utterances]);
  const [arrived] = useState(() => arrival(at, judgement?.findings ?? [], transcript));
  const [jump, setJump] = useState<Jump | undefined>(arrived && { position: arrived.position, takesFocus: true, turn: 0 });
  const [{ typed, places }, setSearch] = useState<{ readonly typed: string; readonly places: readonly number[] }>({ typed: '', places: [] });

  const go = useCallback((position: number, takesFocus: boolean) => {
    setJump((last) => ({ position, takesFocus, turn: (last?.turn ?? 0) + 1 }));
  }, []);
  const goFromMark = useCallback((position: number) => go(position, true), [go]);
  const type = (next: string) => {
    const found = findPlaces(folded, soughtIn(next));
    setSearch({ typed: next, places: found });
    const first = found[firstFrom(found, jump?.position ?? 0)];
    if (first !== undefined) go(first, false);
  };
  const shown = jump ? places.indexOf(jump.position) : -1;
  const step = (by: 1 | -1) => {
    const from = jump?.position ?? 0;
    const next = shown >= 0 ? shown + by : by > 0 ? firstFrom(places, from) : firstFrom(places, from) - 1;
    const position = places.at(next % Math.max(1, places.length));
    const utterance = position === undefined ? undefined : utterances[position];
    if (position === undefined || !utterance) return;
    go(position, false);
    announce(words.transcript.said(sayWhen(utterance, words, format), saySpeaker(utterance, words), utterance.text));
  };

  return (
    <div className={styles.reader} style={{ [COVERED]: `${covered}px` } as CSSProperties}>
      <TranscriptGaps transcript={transcript} />
      {bothTimes ? <Quiet>{words.transcript.inBrackets}</Quiet> : null}
      <div ref={tools} className={styles.tools}>
        <div ref={search} className={styles.search}>
          <SearchBar
            typed={typed} type={type} places={places.length} at={shown} step={step}
            enter={() => go(jump?.position ?? 0, true)}
          />
        </div>
        <Timeline findings={marked} utterances={utterances} time={time} place={jump?.position} go={goFromMark} />
      </div>
      <UtteranceList utterances={utterances} further={time.further} jump={jump} sought={soughtIn(typed)} quoted={arrived?.quoted} covered={covered} />
    </div>
  );
}

/** Where the address leads: to the words quoted there, wherever they stand now. */
function arrival(at: number | undefined, findings: readonly Finding[], { utterances }: Transcript) {
  if (at === undefined || utterances.length === 0) return undefined;
  const quote = quoteAt(findings, at);
  const found = quote && placeOfQuote(quote, utterances);
  const position = found ?? Math.min(at, utterances.length - 1);
  return { position, quoted: found === undefined || !quote ? undefined : { position: found, words: foldCase(wordsOf(quote.text)) } };
}
