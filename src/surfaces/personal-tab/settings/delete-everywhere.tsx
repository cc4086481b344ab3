import { Body1, Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { FoundTraces, TracePlace } from '#flows/own-traces.ts';
import { canBeSeenSoon, removeTraces, type RemovedTraces } from '#flows/remove-traces.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { List, Panel, Quiet, Row, Section, SmallTitle, Stack } from '#ui/layout.tsx';
import { Tag } from '#ui/tag.tsx';
import { useLanding } from '#ui/use-landing.ts';
import { Failed } from '#views/failed.tsx';
import { useReading } from '#views/reading.tsx';
import type { LoopSettingsWords } from '#words/catalogue.ts';
import { useTab } from '../tab.ts';
import { FEATURE_OF_PLACE, FoundPlaces, Looking } from './found-places.tsx';
import { useLoopSettings } from './settings-reading.ts';
import { useTraces, type Steps } from './use-traces.ts';

interface PlaceResult extends Omit<RemovedTraces, 'place' | 'left'> {
  readonly place: TracePlace | 'device';
  readonly left: number;
}

interface Results {
  readonly of: readonly PlaceResult[];
  readonly ended: 'through' | 'stopped' | 'interrupted';
}

/** Every place is looked at and shown, then emptied after the person agrees; what came of it stands by each place. */
export function DeleteEverywhere() {
  const { words, format } = useReading();
  const { debrief } = useTab();
  const announce = useAnnounce();
  const { steps, found, failure, look, stop, keep } = useTraces();
  const [asking, setAsking] = useState(false);
  const [doing, setDoing] = useState<Steps & { readonly place: TracePlace | 'device' }>();
  const [results, setResults] = useState<Results>();
  const work = useRef<AbortController>(undefined);
  const { leave, passing } = useLanding();
  const say = useLoopSettings().delete;
  const all = found?.reduce((sum, { traces }) => sum + traces.length, 0) ?? 0;

  const mustWait = canBeSeenSoon(found ?? []);

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
    // What still waits to be written would put words back.
    for (const { id } of debrief.outbox.getSnapshot()) debrief.dismiss(id);
    const loop = debrief.loop.getSnapshot();
    for (const { id } of loop?.errands.entries.getSnapshot() ?? []) loop?.errands.dismiss(id);
    const { results, rest, isThrough } = await removeTraces(places, controller.signal, (done, place) => setDoing({ done, of: all + 1, place }));
    const shown: PlaceResult[] = results.map((result) => ({ ...result, left: result.left.length }));
    if (isThrough && rest.length > 0) shown.push({ place: 'device', gone: 0, left: 1 });
    else if (isThrough) {
      setDoing({ done: all + 1, of: all + 1, place: 'device' });
      const cleared = await debrief.clearDevice();
      shown.push({ place: 'device', gone: cleared.ok ? 1 : 0, left: cleared.ok ? 0 : 1, ...(cleared.ok ? {} : { failure: cleared.failure }) });
    }
    setDoing(undefined);
    keep(rest.length > 0 ? rest : undefined);
    const ended = isThrough ? 'through' : controller.signal.aborted ? 'stopped' : 'interrupted';
    setResults({ of: shown, ended });
    announce(sayEnd({ of: shown, ended }, say));
  };

  return (
    <Section title={say.title} lead={say.lead}>
      {steps ? <Looking steps={steps} stop={stop} button={passing} /> : null}
      {doing ? <Looking steps={doing} stop={() => work.current?.abort()} button={passing} text={say.doing(format.number(doing.done), format.number(doing.of), say.place[doing.place])} /> : null}
      {results && !steps && !doing ? <ResultsOf results={results} /> : null}
      {found && !steps && !doing ? (
        <Panel label={results ? say.rest : say.found}>
          <SmallTitle>{results ? say.rest : say.found}</SmallTitle>
          <FoundPlaces found={found} />
          <Stack><SmallTitle>{say.place.device}</SmallTitle><Quiet>{say.what.device}</Quiet></Stack>
          <Quiet>{say.otherDevices}</Quiet>
          {mustWait ? <Quiet>{say.notYet}</Quiet> : null}
          <Row>
            {mustWait ? null : <Button ref={passing} onClick={() => setAsking(true)}>{results ? say.goOn : say.action}</Button>}
            <Button key="again" ref={passing} onClick={begin}>{say.again}</Button>
          </Row>
        </Panel>
      ) : null}
      {found || steps || doing ? null : <Row><Button ref={passing} onClick={begin}>{results ? say.again : say.look}</Button></Row>}
      {failure ? <Failed title={say.notLooked} failure={failure} retry={begin} /> : null}
      {asking && found ? (
        <ConfirmDialog title={say.ask} confirm={say.confirm} cancel={words.shell.cancel} onConfirm={() => void remove(found)} onCancel={() => setAsking(false)}>
          <Quiet>{say.sure(all, format.number(all))}</Quiet>
        </ConfirmDialog>
      ) : null}
    </Section>
  );
}

function ResultsOf({ results: { of, ended } }: { results: Results }) {
  const { format } = useReading();
  const say = useLoopSettings().delete;
  return (
    <Panel label={say.results}>
      <SmallTitle>{say.results}</SmallTitle>
      <Body1>{sayEnd({ of, ended }, say)}</Body1>
      <List>
        {of.map(({ place, gone, left, failure, unseen }) => (
          <li key={place}>
            <Stack>
              <Body1>{say.place[place]}</Body1>
              <Row>
                <Tag look={left > 0 ? 'attention' : gone > 0 ? 'good' : 'quiet'}>
                  {place === 'device' ? (left > 0 ? say.notCleared : say.cleared)
                    : left > 0 ? say.result.left(left, format.number(left)) : gone > 0 ? say.result.gone(format.number(gone)) : unseen ? say.result.unseen : say.result.nothing}
                </Tag>
                {unseen && gone + left > 0 ? <Tag look="quiet">{say.result.unseen}</Tag> : null}
              </Row>
              {place === 'device' && left > 0 && !failure ? <Quiet>{say.keepsDevice}</Quiet> : null}
              {failure ? <Failed failure={failure} {...(place === 'device' ? {} : { feature: FEATURE_OF_PLACE[place] })} /> : null}
            </Stack>
          </li>
        ))}
      </List>
    </Panel>
  );
}

function sayEnd({ of, ended }: Results, say: LoopSettingsWords['delete']): string {
  if (ended !== 'through') return say[ended];
  if (of.some(({ left }) => left > 0)) return say.partly;
  return of.some(({ unseen }) => unseen) ? say.doneButUnseen : say.done;
}
