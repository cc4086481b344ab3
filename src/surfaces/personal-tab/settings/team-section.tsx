import { Body1, Button, Field, Input, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { PREFERENCES } from '#domain/preferences.ts';
import { siteAddress } from '#domain/site-address.ts';
import type { SeenList } from '#domain/list-set-up.ts';
import { setUpSteps, TEAM_COLUMNS, TEAM_LIST } from '#domain/team-list.ts';
import type { CoachingLoop } from '#flows/coaching-loop.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { Panel, Quiet, Row, Section, SmallTitle } from '#ui/layout.tsx';
import { useLanding } from '#ui/use-landing.ts';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { Failed } from '#views/failed.tsx';
import { useTabReading } from '#views/reading.tsx';
import { usePolicy } from '../use-policy.ts';
import { ErrandState, useErrands } from './errand-state.tsx';
import { ListSteps } from './list-steps.tsx';
import { useLoopSettings } from './settings-reading.ts';
import { useChoice } from './use-choice.ts';

/** The team's list: looked at, never made unasked. What the person cannot do is written out for whoever can. */
export function TeamSection({ loop }: { loop: CoachingLoop }) {
  const { words } = useTabReading();
  const announce = useAnnounce();
  // Its address is among the person's choices.
  const own = useSubscribable(loop.copy.documents).get(PREFERENCES)?.preferences?.['team-site'];
  const policy = usePolicy();
  const usual = policy.is === 'read' ? policy.policy.site : undefined;
  const site = loop.team.site();
  const entries = useErrands(loop, 'row');
  const { busy, failure, choose } = useChoice();
  const [typed, setTyped] = useState(site ?? '');
  const [isWrong, setIsWrong] = useState(false);
  const [check, setCheck] = useState<SeenList>();
  const [asking, setAsking] = useState(false);
  const [made, setMade] = useState(false);
  const { leave, landing } = useLanding();
  const [say, more] = [words.loop.team, useLoopSettings().team];
  const steps = site !== undefined && check ? setUpSteps(site, check) : [];
  const canMake = steps.some(({ do: what }) => what === 'make-list' || what === 'add-column');

  const look = (): Promise<boolean> => choose(async () => {
    const seen = await loop.team.check(new AbortController().signal);
    if (seen.ok) setCheck(seen.value);
    return seen;
  }, { needs: 'team-list' });
  const use = async (): Promise<void> => {
    const address = siteAddress(typed);
    setIsWrong(address === undefined);
    if (address === undefined) return;
    setCheck(undefined);
    setTyped(address);
    if (await choose(() => loop.team.useSite(address))) await look();
  };
  const stop = (): void => {
    leave();
    setCheck(undefined);
    if (usual !== undefined) setTyped(usual);
    void choose(() => loop.team.useSite(undefined), { done: usual === undefined ? more.stopped : words.settings.site.usesSet });
  };
  const setUp = async (): Promise<void> => {
    setAsking(false);
    const done = await choose(() => loop.team.setUp(new AbortController().signal));
    setMade(done);
    if (done) announce(more.made);
    await look();
  };

  return (
    <Section title={say.title} lead={say.what}>
      <Quiet>{more.lead}</Quiet>
      <Quiet>{say.notice} {say.makes}</Quiet>
      {usual !== undefined && site === usual ? <Quiet>{words.settings.site.set}</Quiet> : null}
      <form noValidate onSubmit={(event) => { event.preventDefault(); if (!busy) void use(); }}>
        <Field label={say.address} hint={more.example} {...(isWrong ? { validationMessage: more.notAddress } : {})}>
          <Input ref={landing} type="url" value={typed} dir="ltr" onChange={(_, { value }) => setTyped(value)} />
        </Field>
        <Row>
          <Button type="submit" style={{ marginBlockStart: '8px' }} disabledFocusable={busy || typed.trim() === ''}>{site === undefined || typed !== site ? more.use : say.check}</Button>
          {own === undefined || own.value === usual ? null : <Button style={{ marginBlockStart: '8px' }} onClick={stop}>{usual === undefined ? more.stop : words.settings.site.useSet}</Button>}
        </Row>
      </form>
      {busy ? <Spinner size="tiny" label={more.looking} style={{ justifyContent: 'flex-start' }} /> : null}
      <div role="status">{check && steps.length === 0 ? <Body1>{made ? `${more.made} ` : ''}{say.ready}</Body1> : null}</div>
      {site !== undefined && steps.length > 0 ? (
        <Panel label={more.missing}>
          <SmallTitle>{more.missing}</SmallTitle>
          <ListSteps site={site} steps={steps}>{canMake ? <Button onClick={() => setAsking(true)}>{say.setUp}</Button> : null}</ListSteps>
        </Panel>
      ) : null}
      {entries.map((entry) => <ErrandState key={entry.id} loop={loop} entry={entry} feature="team-list" sending={words.loop.errands.row} refused={words.loop.errands.row} />)}
      {failure ? <Failed title={more.notFound} failure={failure} feature="team-list" cancelled={words.need.declined['team-list']} retry={() => void look()} /> : null}
      {asking ? (
        <ConfirmDialog title={more.confirm} confirm={say.setUp} cancel={words.shell.cancel} onConfirm={() => void setUp()} onCancel={() => setAsking(false)}>
          <Quiet>{more.makes(TEAM_LIST)}</Quiet>
          <ul>{TEAM_COLUMNS.map(({ name, indexed, unique, lines }) => <li key={name}>{say.steps.column(name, indexed, unique, lines === true)}</li>)}</ul>
        </ConfirmDialog>
      ) : null}
    </Section>
  );
}
