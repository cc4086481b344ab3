import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { held } from '#flows/view-state.ts';
import type { PastOccurrence, SeriesSoFar } from '#flows/series-so-far.ts';
import type { Failure } from '#ports/failure.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { Row } from '#ui/layout.tsx';
import { Unfold } from '#ui/unfold.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { useActs } from '#views/acts.ts';
import { BlockedNeed } from '#views/blocked-need.tsx';
import { Failed } from '#views/failed.tsx';
import { Part, Small } from '#views/meeting/part.tsx';
import { sayLoad } from '#views/say-verdict.ts';
import { usePane } from './pane-parts.ts';
import { useHeading } from './use-heading.ts';

const useStyles = makeStyles({
  line: { margin: 0 },
  each: { margin: 0, paddingBlockStart: tokens.spacingVerticalXS, paddingInlineStart: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
});

/** What the last times of this series took and gave; or what brings it. */
export function SoFar() {
  const { say } = usePane();
  const announce = useAnnounce();
  const { heading, land } = useHeading();
  const allowed = useCallback(() => {
    land();
    announce(say.past.allowed);
  }, [land, announce, say]);
  return <Part title={say.past.title} heading={heading}><Times allowed={allowed} /></Part>;
}

/** `allowed`: what was asked for is granted, and the button for it gone. */
function Times({ allowed }: { allowed: () => void }) {
  const { pane, debrief, say } = usePane();
  const { series, chatUnread } = useSubscribable(pane.state);
  const week = useSubscribable(debrief.week);
  if (week.is === 'blocked') {
    return week.need.to === 'sign-in' ? <SignIn allowed={allowed} />
      : <Unfold quiet line={say.past.calendar}><BlockedNeed need={week.need} consent={say.needs.calendar} without={say.needs.without} /></Unfold>;
  }
  if (week.is === 'failed') return <Failed title={say.past.failed} failure={week.failure} retry={() => debrief.refresh()} />;
  if (series) return <><Line series={series} />{chatUnread ? <ChatUnread allowed={allowed} /> : null}</>;
  return <Small>{held(week) ?? week.is === 'empty' ? say.past.none : say.past.looking}</Small>;
}

function Line({ series: { last, load, decisions } }: { series: SeriesSoFar }) {
  const { say, format, words } = usePane();
  const styles = useStyles();
  const decided = (count: number | undefined): string => (count === undefined ? say.past.notKnown : say.past.decided(count, format.number(count)));
  return (
    <>
      <p className={styles.line}>{say.past.line(last.length, format.number(last.length), sayLoad(load, words, format), decided(decisions))}</p>
      <Unfold quiet line={say.past.each}>
        <ul className={styles.each}>{last.map((one) => <li key={one.meeting.id}><Time one={one} decided={decided(one.decisions)} /></li>)}</ul>
      </Unfold>
    </>
  );
}

function Time({ one: { meeting, load }, decided }: { one: PastOccurrence; decided: string }) {
  const { say, format, words, ticker } = usePane();
  return <>{say.past.time(format.day(meeting.start, ticker.now()), sayLoad(load, words, format), decided)}</>;
}

function SignIn({ allowed }: { allowed: () => void }) {
  const { say, words } = usePane();
  const acts = useActs();
  const [failure, setFailure] = useState<Failure>();
  const ask = async (): Promise<void> => {
    const asked = await acts.permit('my-week');
    setFailure(asked.ok ? undefined : asked.failure);
    if (asked.ok) allowed();
  };
  return (
    <>
      <Small>{say.past.signIn}</Small>
      <Row><Button size="small" onClick={() => void ask()}>{words.need.signIn.action}</Button></Row>
      {failure ? <div role="alert"><Failed title={words.need.refused} failure={failure} /></div> : null}
    </>
  );
}

/** Somebody who never let Debrief read the chat is offered it, not warned. */
function ChatUnread({ allowed }: { allowed: () => void }) {
  const { pane, say, words } = usePane();
  const acts = useActs();
  const { chatUnread } = useSubscribable(pane.state);
  const [refused, setRefused] = useState<Failure>();
  if (!chatUnread) return null;
  if (chatUnread.kind === 'consentNeeded' && chatUnread.by === 'person') {
    const ask = async (): Promise<void> => {
      const asked = await acts.permit('chat-card');
      setRefused(asked.ok ? undefined : asked.failure);
      if (asked.ok) allowed();
    };
    return (
      <>
        <Small>{say.past.chat}</Small>
        <Row><Button size="small" onClick={() => void ask()}>{words.need.allow}</Button></Row>
        {refused ? <div role="alert"><Failed title={words.need.refused} failure={refused} feature="chat-card" /></div> : null}
      </>
    );
  }
  return <Unfold quiet line={say.past.chatUnread}><Failed title={say.past.chatUnread} failure={chatUnread} feature="chat-card" retry={() => pane.refresh()} /></Unfold>;
}
