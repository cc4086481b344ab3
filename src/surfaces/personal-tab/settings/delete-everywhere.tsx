import { Body1, Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { FoundTraces, TracePlace } from '#flows/own-traces.ts';
import type { Failure } from '#ports/failure.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { List, Panel, Quiet, Row, Section, SmallTitle, Stack } from '#ui/layout.tsx';
import { Tag } from '#ui/tag.tsx';
import { useLanding } from '#ui/use-landing.ts';
import { Failed } from '#views/failed.tsx';
import { useReading } from '#views/reading.tsx';
import { useTab } from '../tab.ts';
import { FEATURE_OF_PLACE, FoundPlaces, Looking } from './found-places.tsx';
import { useTraces, type Steps } from './use-traces.ts';

interface PlaceResult {
  readonly place: TracePlace | 'device';
  readonly gone: number;
  readonly left: number;
  /** Of the last thing that stayed. */
  readonly failure?: Failure;
  /** There may be more than was found. */
  readonly unseen?: boolean;
}

/** Every place is looked at and shown, then emptied after the person agrees; what came of it stands by each place. */
export function DeleteEverywhere() {
  const { words, format } = useReading();
  const { debrief } = useTab();
  const announce = useAnnounce();
  const { steps, found, failure, look, stop, forget } = useTraces();
  const [asking, setAsking] = useState(false);
  const [doing, setDoing] = useState<Steps & { readonly place: TracePlace | 'device' }>();
  const [results, setResults] = useState<readonly PlaceResult[]>();
  const work = useRef<AbortController>(undefined);
  const { leave, landing } = useLanding();
  const say = words.loopSettings.delete;
  const all = found?.reduce((sum, { traces }) => sum + traces.length, 0) ?? 0;

  const begin = (): void => {
    leave();
    setResults(undefined);
    void look();
  };
  const remove = async (places: readonly FoundTraces[]): Promise<void> => {
    setAsking(false);
    leave();
    const controller = new AbortController();
    work.current = controller;
    const results: PlaceResult[] = [];
    let done = 0;
    // What still waits to be written would put words back.
    for (const { id } of debrief.outbox.getSnapshot()) debrief.dismiss(id);
    const loop = debrief.loop.getSnapshot();
    for (const { id } of loop?.errands.entries.getSnapshot() ?? []) loop?.errands.dismiss(id);
    for (const { place, traces, failure: unseen } of places) {
      let [gone, why]: [number, Failure | undefined] = [0, undefined];
      for (const trace of traces) {
        if (controller.signal.aborted) break;
        setDoing({ done: done += 1, of: all + 1, place });
        const removed = await trace.remove(controller.signal);
        if (removed.ok) gone += 1;
        else why = removed.failure;
      }
      results.push({ place, gone, left: traces.length - gone, ...(why ? { failure: why } : {}), ...(unseen ? { unseen: true } : {}) });
    }
    if (!controller.signal.aborted) {
      setDoing({ done: all + 1, of: all + 1, place: 'device' });
      const cleared = await debrief.clearDevice();
      results.push({ place: 'device', gone: cleared.ok ? 1 : 0, left: cleared.ok ? 0 : 1, ...(cleared.ok ? {} : { failure: cleared.failure }) });
    }
    setDoing(undefined);
    forget();
    setResults(results);
    announce(results.some(({ left }) => left > 0) ? say.partly : say.done);
  };

  return (
    <Section title={say.title} lead={say.lead}>
      {steps ? <Looking steps={steps} stop={stop} /> : null}
      {doing ? <Looking steps={doing} stop={() => work.current?.abort()} text={say.doing(format.number(doing.done), format.number(doing.of), say.place[doing.place])} /> : null}
      {found && !steps && !doing ? (
        <Panel label={say.found}>
          <SmallTitle>{say.found}</SmallTitle>
          <FoundPlaces found={found} />
          <Stack><SmallTitle>{say.place.device}</SmallTitle><Quiet>{say.what.device}</Quiet></Stack>
          <Quiet>{say.otherDevices}</Quiet>
          <Row>
            <Button ref={landing} onClick={() => setAsking(true)}>{say.action}</Button>
            <Button onClick={begin}>{say.again}</Button>
          </Row>
        </Panel>
      ) : null}
      {results && !steps ? <Results results={results} /> : null}
      {found || steps || doing ? null : <Row><Button ref={landing} onClick={begin}>{results ? say.again : say.look}</Button></Row>}
      {failure ? <Failed title={say.notLooked} failure={failure} retry={begin} /> : null}
      {asking && found ? (
        <ConfirmDialog title={say.ask} confirm={say.confirm} cancel={words.shell.cancel} onConfirm={() => void remove(found)} onCancel={() => setAsking(false)}>
          <Quiet>{say.sure(all, format.number(all))}</Quiet>
        </ConfirmDialog>
      ) : null}
    </Section>
  );
}

function Results({ results }: { results: readonly PlaceResult[] }) {
  const { words, format } = useReading();
  const say = words.loopSettings.delete;
  const isWhole = results.every(({ left }) => left === 0);
  const wasStopped = !results.some(({ place }) => place === 'device');
  return (
    <Panel label={say.results}>
      <SmallTitle>{say.results}</SmallTitle>
      <Body1>{wasStopped ? say.stopped : isWhole ? say.done : say.partly}</Body1>
      <List>
        {results.map(({ place, gone, left, failure, unseen }) => (
          <li key={place}>
            <Stack>
              <Row>
                <Body1>{say.place[place]}</Body1>
                <Tag look={left > 0 ? 'attention' : gone > 0 ? 'good' : 'quiet'}>
                  {place === 'device' ? (left > 0 ? say.notCleared : say.cleared)
                    : left > 0 ? say.result.left(left, format.number(left)) : gone > 0 ? say.result.gone(format.number(gone)) : unseen ? say.result.unseen : say.result.nothing}
                </Tag>
                {unseen && gone + left > 0 ? <Tag look="quiet">{say.result.unseen}</Tag> : null}
              </Row>
              {failure ? <Failed failure={failure} {...(place === 'device' ? {} : { feature: FEATURE_OF_PLACE[place] })} /> : null}
            </Stack>
          </li>
        ))}
      </List>
    </Panel>
  );
}
