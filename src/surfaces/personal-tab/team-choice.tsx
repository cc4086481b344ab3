import { Button, Caption1 } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Meeting } from '#domain/meeting.ts';
import type { Understood } from '#domain/record.ts';
import type { Answer } from '#domain/reflection.ts';
import { choiceOf, understoodOf, type Choice } from '#domain/team-list.ts';
import type { CoachingLoop } from '#flows/coaching-loop.ts';
import { Panel, Row, SmallTitle } from '#ui/layout.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { Failed } from '#views/failed.tsx';
import { sayUnderstood } from '#views/outcome-agreement.tsx';
import { useReading } from '#views/reading.tsx';
import { useIsOn } from '#views/use-is-on.ts';
import { ErrandState, useErrands } from './settings/errand-state.tsx';
import { useChoice } from './settings/use-choice.ts';
import { useLoop } from './use-loop.ts';

interface Props {
  readonly meeting: Meeting;
  readonly answer: Extract<Answer, { asks: 'understood' }>;
  readonly decisions: readonly string[];
}

/** The way to answer without a name, where the team has a list: the choice alone, told and taken back by the person's own click. */
export function TeamChoice(props: Props) {
  const { loop } = useLoop();
  const isOn = useIsOn();
  return loop && isOn('team-list') ? <WithList {...props} loop={loop} /> : null;
}

function WithList({ meeting, answer, decisions, loop }: Props & { readonly loop: CoachingLoop }) {
  const { words } = useReading();
  useSubscribable(loop.copy.documents);
  const site = loop.team.site();
  const [told, setTold] = useState<Choice>();
  const entries = useErrands(loop, 'row').filter(({ errand }) => errand.to === 'row' && errand.row.meeting === meeting.id && errand.row.kind === 'outcome');
  const { busy, failure, choose } = useChoice();
  const { id, iOrganize } = meeting;
  useEffect(() => {
    const left = new AbortController();
    if (site !== undefined) {
      void loop.team.agreement(id, { decisions: [], iOrganize }, left.signal).then((read) => {
        if (!left.signal.aborted && read.ok) setTold(read.value.mine);
      });
    }
    return () => left.abort();
  }, [loop, id, iOrganize, site]);
  if (site === undefined) return null;

  const say = words.sharing.sees;
  const understood = understoodIn(answer);
  const isSame = understood !== undefined && choiceOf(understood) === told;
  const tell = async (what: Understood | undefined): Promise<void> => {
    const kept = await choose(() => loop.team.sayOutcome(id, what, told), { needs: 'team-list', ...(what ? {} : { done: say.tookBack }) });
    if (kept) setTold(what ? choiceOf(what) : undefined);
  };
  return (
    <Panel label={say.list}>
      <SmallTitle level={4}>{say.list}</SmallTitle>
      <Caption1>{say.listWhat} {words.loop.team.notice}</Caption1>
      {told ? <Caption1>{say.told(sayUnderstood(understoodOf(told, decisions), words))}</Caption1> : null}
      <Row>
        <Button disabledFocusable={busy || understood === undefined || isSame} onClick={() => { if (!busy && understood && !isSame) void tell(understood); }}>{told ? say.change : say.tell}</Button>
        {told ? <Button disabledFocusable={busy} onClick={() => void tell(undefined)}>{say.takeBack}</Button> : null}
        {understood === undefined ? <Caption1>{say.chooseFirst}</Caption1> : null}
      </Row>
      {entries.map((entry) => <ErrandState key={entry.id} loop={loop} entry={entry} feature="team-list" sending={say.sending} refused={say.notTold} decisions={decisions} kept={(theirs) => setTold(theirs as Choice)} />)}
      {failure ? <Failed title={say.notTold} failure={failure} feature="team-list" cancelled={words.need.declined['team-list']} /> : null}
    </Panel>
  );
}

/** Own words stay with the person. */
function understoodIn({ is, decision }: Props['answer']): Understood | undefined {
  switch (is) {
    case 'unanswered': return undefined;
    case 'decision': return decision === '' ? undefined : { is, what: decision };
    case 'nothing': return { is };
    case 'own': return { is: 'something-else' };
  }
}
