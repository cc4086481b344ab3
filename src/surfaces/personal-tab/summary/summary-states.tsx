import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { seconds } from '#base/time.ts';
import type { ReadCells, SummaryState } from '#flows/read-summary.ts';
import { EmptyState, Quiet, Row } from '#ui/layout.tsx';
import { useNow } from '#ui/ticker.ts';
import { BlockedNeed } from '#views/blocked-need.tsx';
import { Failed } from '#views/failed.tsx';
import { Notice } from '#views/notice.tsx';
import { LinkButton } from '../link-button.tsx';
import { useSummaryReading } from './summary-reading.tsx';

interface Props {
  readonly state: SummaryState;
  readonly again: () => void;
  readonly draw: (data: ReadCells) => ReactNode;
}

/** What is there to see, or why there is nothing, and what would bring something. */
export function SummaryStates({ state, again, draw }: Props) {
  const { words, format, ticker } = useSummaryReading();
  const now = useNow(ticker, seconds(30));
  const say = words.summary;
  switch (state.is) {
    case 'loading': return <Quiet>{state.read === undefined ? say.opening : say.reading(format.number(state.read))}</Quiet>;
    case 'blocked': return <BlockedNeed need={state.need} />;
    case 'failed': return state.failure.kind === 'forbidden' || state.failure.kind === 'gone'
      ? <Told {...say[state.failure.kind === 'gone' ? 'gone' : 'closed']}><Row><Button onClick={again}>{words.shell.tryAgain}</Button></Row></Told>
      : <Failed title={say.failed} failure={state.failure} feature="team-list" retry={again} />;
    case 'no-site': return <Told {...say.noSite} more={[say.noSite.how]}><LinkButton to={{ page: 'settings' }} appearance="primary">{say.noSite.act}</LinkButton></Told>;
    case 'empty': return <Told {...say.empty} more={say.empty.how}><Row><Button onClick={again}>{words.shell.refresh}</Button></Row></Told>;
    case 'ready': case 'stale': return (
      <>
        {state.is === 'stale' ? <><Notice>{say.stale(format.ago(state.asOf, now))}</Notice><Failed failure={state.why} feature="team-list" retry={again} /></> : null}
        {state.data.unread > 0 ? <Notice retry={again}>{say.unread(state.data.unread, format.number(state.data.unread))}</Notice> : null}
        {draw(state.data)}
        <Quiet>{say.frozen}</Quiet>
      </>
    );
  }
}

function Told({ title, what, more = [], children }: { title: string; what: string; more?: readonly string[]; children: ReactNode }) {
  return (
    <EmptyState title={title}>
      <Quiet>{what}</Quiet>
      {more.map((text) => <Quiet key={text}>{text}</Quiet>)}
      {children}
    </EmptyState>
  );
}
