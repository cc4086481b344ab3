import { Body1, Button, ProgressBar } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { ok } from '#base/result.ts';
import type { Policy } from '#domain/policy.ts';
import type { CoachingLoop } from '#flows/coaching-loop.ts';
import type { Overview, StewardState, Summarise } from '#flows/summarise.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { Countdown } from '#ui/countdown.tsx';
import { List, Panel, Quiet, Row, SmallTitle } from '#ui/layout.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { Failed } from '#views/failed.tsx';
import { Notice } from '#views/notice.tsx';
import { Unfetched } from '#views/unfetched.tsx';
import { useChoice } from '../use-choice.ts';
import { OpenPeriods } from './open-periods.tsx';
import { sayCounts, sayPeriod } from './say-period.ts';
import { useStewardReading } from './steward-reading.tsx';

interface Props {
  readonly loop: CoachingLoop;
  readonly site: string;
  readonly policy: Policy;
}

/** Fetches what does the work before anything of it is drawn. */
export function StewardWrites({ loop, site, policy }: Props) {
  const [work, setWork] = useState<Summarise | 'unfetched'>();
  const [tries, setTries] = useState(1);
  useEffect(() => {
    let left = false;
    const keep = (made: Summarise | 'unfetched'): void => { if (!left) setWork(made); };
    void loop.steward?.(site, policy).then(keep, () => keep('unfetched'));
    return () => { left = true; };
  }, [loop, site, policy, tries]);
  if (work === 'unfetched') return <Unfetched again={() => setTries(tries + 1)} />;
  return work ? <Work work={work} /> : null;
}

/** Looks, shows exactly what would be written, writes it after the person agreed. Leaving the page stops it; what stands stays. */
function Work({ work }: { work: Summarise }) {
  const { words, format } = useStewardReading();
  const { failure, choose } = useChoice();
  const announce = useAnnounce();
  const state = useSubscribable(work.state);
  const [asking, setAsking] = useState(false);
  const life = useRef<AbortController>(undefined);
  useEffect(() => () => life.current?.abort(), []);
  const begin = (): AbortSignal => {
    life.current?.abort();
    life.current = new AbortController();
    return life.current.signal;
  };
  const look = async (): Promise<void> => {
    const signal = begin();
    await choose(async () => ok(await work.look(signal)), { needs: 'team-list' });
  };
  const write = async (): Promise<void> => {
    setAsking(false);
    const signal = begin();
    await work.write(signal);
    if (!signal.aborted && work.state.getSnapshot().is === 'ready') announce(words.steward.write.done);
  };

  const say = words.steward.write;
  const overview = state.is === 'ready' || state.is === 'writing' ? state.overview : undefined;
  const toWrite = overview?.open.filter(({ as }) => as !== 'elsewhere') ?? [];
  const cells = toWrite.reduce((sum, one) => sum + one.left.length, 0);
  return (
    <Panel label={say.title}>
      <SmallTitle>{say.title}</SmallTitle>
      <Quiet>{say.lead}</Quiet>
      <Row><Button disabledFocusable={isUnderWay(state)} onClick={() => { if (!isUnderWay(state)) void look(); }}>{state.is === 'idle' ? say.look : say.again}</Button></Row>
      <UnderWay state={state} stop={() => life.current?.abort()} />
      {overview ? <Found overview={overview} /> : null}
      {state.is === 'ready' && toWrite.length > 0 ? <Row><Button appearance="primary" onClick={() => setAsking(true)}>{say.action(cells, format.number(cells))}</Button></Row> : null}
      {failure ? <Failed title={say.notRead} failure={failure} feature="team-list" cancelled={words.need.declined['team-list']} retry={() => void look()} /> : null}
      {state.is === 'failed' ? <Failed title={state.during === 'writing' ? say.failed : say.notRead} failure={state.failure} feature="team-list" retry={() => void look()} /> : null}
      {state.is === 'failed' && state.failure.kind === 'forbidden' ? <Quiet>{say.noRight}</Quiet> : null}
      {state.is === 'failed' && state.failure.kind === 'gone' ? <Quiet>{say.listGone}</Quiet> : null}
      {state.is === 'failed' && state.during === 'writing' ? <Quiet>{say.kept}</Quiet> : null}
      {asking ? (
        <ConfirmDialog title={say.ask} confirm={say.confirm} cancel={words.shell.cancel} onConfirm={() => void write()} onCancel={() => setAsking(false)}>
          <Quiet>{say.asks(format.list(toWrite.map(({ period }) => sayPeriod(period, words, format))), cells, format.number(cells))}</Quiet>
        </ConfirmDialog>
      ) : null}
    </Panel>
  );
}

type UnderWayState = Extract<StewardState, { is: 'looking' | 'adding-up' | 'writing' }>;
const isUnderWay = (state: StewardState): state is UnderWayState => state.is === 'looking' || state.is === 'adding-up' || state.is === 'writing';

function UnderWay({ state, stop }: { state: StewardState; stop: () => void }) {
  const { words, format, ticker } = useStewardReading();
  const say = words.steward.write;
  if (!isUnderWay(state)) return null;
  const text = state.is === 'looking' ? say.looking(format.number(state.read)) : say[state.is === 'writing' ? 'writing' : 'addingUp'](format.number(state.done), format.number(state.of));
  return (
    <>
      <ProgressBar aria-label={text} {...(state.is !== 'looking' && state.of > 0 ? { value: state.done / state.of } : {})} />
      <Body1 block>{text}</Body1>
      {state.is === 'writing' && state.until !== undefined ? <Countdown until={state.until} ticker={ticker} say={(left) => say.waits(format.duration(left))} /> : null}
      <Row><Button onClick={stop}>{say.stop}</Button></Row>
    </>
  );
}

function Found({ overview: { open, written, rows, unreadRows, unread } }: { overview: Overview }) {
  const { words, format, ticker } = useStewardReading();
  const say = words.steward;
  return (
    <>
      <Quiet>{say.write.rows(rows, format.number(rows))}</Quiet>
      {unreadRows > 0 ? <Notice>{say.write.unreadRows(unreadRows, format.number(unreadRows))}</Notice> : null}
      {unread.length > 0 ? <Notice>{say.write.unread(format.list(unread.map(({ key }) => key)))}</Notice> : null}
      {open.length === 0 ? <Body1>{say.write.nothing}</Body1> : <OpenPeriods open={open} />}
      <SmallTitle level={4}>{say.written.title}</SmallTitle>
      {written.length === 0 ? <Quiet>{say.written.none}</Quiet> : (
        <List tight>
          {written.map((one) => <li key={one.period}><Quiet>{say.written.line(sayPeriod(one.period, words, format), sayCounts(one.cells, one.hidden, words, format), format.dayAndTime(one.at, ticker.now()))}</Quiet></li>)}
        </List>
      )}
    </>
  );
}
