import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode, type Ref } from 'react';
import type { Meeting } from '#domain/meeting.ts';
import type { SharedRecord } from '#domain/shared-record.ts';
import type { Occurrence } from '#flows/room.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { fetchRarePieces } from '../rare-pieces.ts';
import { useFetchedBehind } from '../use-fetched-behind.ts';
import { MeetingContext, useRoom, useRoomReading } from './in-meeting.ts';
import { EMPTY_LINE } from './log-line.ts';
import { MeetingHeader } from './meeting-header.tsx';
import { newsOf } from './news-of.ts';
import { NotYet, Reliability } from './not-yet.tsx';
import { peopleOf } from './people.ts';
import { fetchRareParts } from './rare-parts.ts';
import { rightsOf, roleOf } from './role.ts';
import { useKeptWords } from './use-kept-words.ts';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
});

interface Props {
  readonly occurrence: Extract<Occurrence, { is: 'known' }>;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly explain: () => void;
  readonly beside: ReactNode;
  readonly children: ReactNode;
}

/** The meeting that is meant: its head, and its record as far as it could be read. What is in hand about it is kept here. */
export function MeetingState({ occurrence: { meeting, me, others }, heading, explain, beside, children }: Props) {
  const { room, host, fetchTexts } = useRoom();
  const styles = useStyles();
  const state = useSubscribable(room.shared);
  const [line, setLine] = useKeptWords(meeting.id, 'line', EMPTY_LINE);
  const [asked, setAsked] = useState(host.subPage === 'close-check' ? 1 : 0);
  const input = useRef<HTMLInputElement>(null);
  const place = useCallback((element: HTMLInputElement | null) => {
    input.current = element;
  }, []);
  const focus = useCallback(() => input.current?.focus(), []);
  const there = state.is === 'ready' || state.is === 'stale' ? state.data : undefined;
  const shared = useMemo(() => there ?? emptyRecord(meeting), [there, meeting]);
  useNews(there);
  const inHand = useMemo(() => {
    const role = roleOf(meeting, me);
    return { meeting, others, me, shared, people: peopleOf(meeting, me, shared), role, rights: rightsOf(role, shared) };
  }, [meeting, others, me, shared]);
  const value = useMemo(
    () => ({ ...inHand, log: { line, setLine, place, focus }, closeCheck: { asked, ask: () => setAsked((times) => times + 1), putAway: () => setAsked(0) } }),
    [inHand, line, setLine, place, focus, asked],
  );
  const isShown = there !== undefined || state.is === 'empty';
  useFetchedBehind(isShown, useCallback(() => {
    fetchRareParts();
    fetchRarePieces();
    fetchTexts().catch(() => undefined);
  }, [fetchTexts]));
  return (
    <MeetingContext value={value}>
      <div className={styles.page}>
        <MeetingHeader heading={heading} explain={explain} />
        <Reliability state={state} feature="chat-card" />
        {isShown ? children : <><NotYet state={state} feature="chat-card" />{state.is === 'loading' ? null : beside}</>}
      </div>
    </MeetingContext>
  );
}

/** Says what others have added, once, to those who do not see it come. */
function useNews(shared: SharedRecord | undefined): void {
  const { words, format } = useRoomReading();
  const announce = useAnnounce();
  const last = useRef<SharedRecord>(undefined);
  useEffect(() => {
    const news = last.current && shared && newsOf(last.current, shared, words, format);
    if (shared) last.current = shared;
    if (news) announce(news);
  }, [shared, announce, words, format]);
}

const emptyRecord = ({ id, subject, start, end }: Meeting): SharedRecord =>
  ({ meeting: id, subject, start, end, agenda: [], decisions: [], openQuestions: [], commitments: [], checkIns: [], closeChecks: [] });
