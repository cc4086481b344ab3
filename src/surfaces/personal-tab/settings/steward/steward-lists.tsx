import { Body1, Button, Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Result } from '#base/result.ts';
import { stepsToList, type SeenList, type SetUpStep } from '#domain/list-set-up.ts';
import { SUMMARY_COLUMNS, SUMMARY_LIST } from '#domain/summary-list.ts';
import { setUpSteps, TEAM_LIST } from '#domain/team-list.ts';
import type { CoachingLoop } from '#flows/coaching-loop.ts';
import type { Failure } from '#ports/failure.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { Panel, Quiet, Row, SmallTitle } from '#ui/layout.tsx';
import { Unfold } from '#ui/unfold.tsx';
import { Failed } from '#views/failed.tsx';
import { ListSteps } from '../list-steps.tsx';
import { useChoice } from '../use-choice.ts';
import { useStewardReading } from './steward-reading.tsx';

interface Seen {
  readonly first: SeenList;
  readonly second: SeenList;
}

/** How both lists stand, and the exact words for whoever can mend what is missing. Made only after the person agreed. */
export function StewardLists({ loop, site }: { loop: CoachingLoop; site: string }) {
  const { words, format } = useStewardReading();
  const announce = useAnnounce();
  const { busy, failure, choose } = useChoice();
  const [seen, setSeen] = useState<Seen>();
  const [asking, setAsking] = useState(false);
  const say = words.steward.lists;
  const { rows, cells } = loop.listsOf(site);

  // What was allowed before is not asked for again.
  useEffect(() => {
    const left = new AbortController();
    void lookAt(loop, site, left.signal).then((both) => { if (both.ok && !left.signal.aborted) setSeen(both.value); });
    return () => left.abort();
  }, [loop, site]);

  const look = (): Promise<boolean> => choose(async () => {
    const both = await lookAt(loop, site, new AbortController().signal);
    if (both.ok) setSeen(both.value);
    return both;
  }, { needs: 'team-list' });
  const make = async (): Promise<void> => {
    setAsking(false);
    const done = await choose(async () => {
      const first = await rows.setUp(new AbortController().signal);
      return first.ok ? cells.setUp(new AbortController().signal) : first;
    });
    if (done && await look()) announce(say.made);
  };

  const steps = seen ? stepsOf(site, seen) : undefined;
  const missing = steps ? [...steps.first, ...steps.second] : [];
  const canMake = missing.some(({ do: what }) => what === 'make-list' || what === 'add-column');
  const rights = [words.steward.rights.first(TEAM_LIST), words.steward.rights.second(SUMMARY_LIST)];
  const state = (those: readonly SetUpStep[]): string => (those.length === 0 ? say.ready : say.missing(those.length, format.number(those.length)));
  return (
    <Panel label={say.title}>
      <SmallTitle>{say.title}</SmallTitle>
      <div role="status">
        {steps ? <><Body1 block>{say.state(TEAM_LIST, state(steps.first))}</Body1><Body1 block>{say.state(SUMMARY_LIST, state(steps.second))}</Body1></> : null}
      </div>
      {busy ? <Spinner size="tiny" label={say.looking} style={{ justifyContent: 'flex-start' }} /> : null}
      {missing.length > 0 ? (
        <>
          <SmallTitle level={4}>{say.steps}</SmallTitle>
          <ListSteps site={site} steps={missing} also={rights}>{canMake ? <Button onClick={() => setAsking(true)}>{say.make}</Button> : null}</ListSteps>
        </>
      ) : null}
      <Row><Button disabledFocusable={busy} onClick={() => { if (!busy) void look(); }}>{say.look}</Button></Row>
      <Unfold quiet line={words.steward.rights.title}>
        <Quiet>{words.steward.rights.why}</Quiet>
        {missing.length > 0 ? null : <ListSteps site={site} steps={[]} also={rights} />}
      </Unfold>
      {failure ? <Failed title={say.notSeen} failure={failure} feature="team-list" cancelled={words.need.declined['team-list']} retry={() => void look()} /> : null}
      {asking ? (
        <ConfirmDialog title={say.ask} confirm={say.make} cancel={words.shell.cancel} onConfirm={() => void make()} onCancel={() => setAsking(false)}>
          <Quiet>{say.makes(format.list([TEAM_LIST, SUMMARY_LIST]))}</Quiet>
        </ConfirmDialog>
      ) : null}
    </Panel>
  );
}

async function lookAt(loop: CoachingLoop, site: string, signal: AbortSignal): Promise<Result<Seen, Failure>> {
  const { rows, cells } = loop.listsOf(site);
  const first = await rows.check(signal);
  if (!first.ok) return first;
  const second = await cells.check(signal);
  return second.ok ? { ok: true, value: { first: first.value, second: second.value } } : second;
}

/** What is to be done to the site is said once. */
function stepsOf(site: string, { first, second }: Seen): { readonly first: readonly SetUpStep[]; readonly second: readonly SetUpStep[] } {
  return { first: setUpSteps(site, first), second: second.site === 'found' ? stepsToList(site, SUMMARY_LIST, SUMMARY_COLUMNS, second) : [] };
}
