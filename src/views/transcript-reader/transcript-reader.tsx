import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Finding } from '#domain/finding.ts';
import type { Transcript } from '#domain/transcript.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { useReading } from '../reading.tsx';
import { findPlaces, firstFrom, foldCase, soughtIn } from './find-places.ts';
import { placeOfQuote, quoteAt, wordsOf } from './place-of-quote.ts';
import { saySpeaker, sayWhen } from './say-utterance.ts';
import { SearchBar } from './search-bar.tsx';
import { talkTime } from './talk-time.ts';
import { Timeline } from './timeline.tsx';
import { TranscriptGaps } from './transcript-gaps.tsx';
import { UtteranceList, type Jump } from './utterance-list.tsx';

/** A window with room for some rows below what sticks to its upper end. */
const ROOMY = '(min-height: 520px)';

const useStyles = makeStyles({
  reader: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  tools: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBlockEndWidth: tokens.strokeWidthThin,
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: tokens.colorNeutralStroke2,
    zIndex: 2,
    [`@media ${ROOMY}`]: { position: 'sticky', insetBlockStart: 0 },
  },
});

interface Props {
  readonly transcript: Transcript;
  readonly findings: readonly Finding[];
  /** The position that the person comes for, as a finding quotes it. */
  readonly at: number | undefined;
}

/** What was said: to search, to read on from a quote, to see where findings lie in the whole. */
export function TranscriptReader({ transcript, findings, at }: Props) {
  const { words, format } = useReading();
  const announce = useAnnounce();
  const styles = useStyles();
  const { utterances } = transcript;
  const tools = useRef<HTMLDivElement>(null);
  const covered = useCallback(() => (window.matchMedia(ROOMY).matches ? tools.current?.offsetHeight ?? 0 : 0), []);
  const folded = useMemo(() => utterances.map(({ text }) => foldCase(text)), [utterances]);
  const time = useMemo(() => talkTime(utterances), [utterances]);
  const [arrived] = useState(() => arrival(at, findings, transcript));
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
    announce(words.transcript.said(sayWhen(utterance, format), saySpeaker(utterance, words), utterance.text));
  };

  return (
    <div className={styles.reader}>
      <TranscriptGaps transcript={transcript} />
      <div ref={tools} className={styles.tools}>
        <SearchBar
          typed={typed} type={type} places={places.length} at={shown} step={step}
          enter={() => go(jump?.position ?? 0, true)}
        />
        <Timeline findings={findings} utterances={utterances} time={time} place={jump?.position} go={goFromMark} />
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
