import { Body1, Button, Field, Input, Spinner, Textarea } from '@fluentui/react-components';
import { useContext, useState, type ReactNode } from 'react';
import { siteAddress } from '#domain/site-address.ts';
import { setUpSteps, TEAM_COLUMNS, TEAM_LIST, type ListCheck, type SetUpStep } from '#domain/team-list.ts';
import type { CoachingLoop } from '#flows/coaching-loop.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { Panel, Quiet, Row, Section, SmallTitle } from '#ui/layout.tsx';
import { useLanding } from '#ui/use-landing.ts';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { ActsContext } from '#views/acts.ts';
import { Failed } from '#views/failed.tsx';
import { useReading } from '#views/reading.tsx';
import { usePlainCopy } from '#views/use-plain-copy.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import type { Words } from '#words/catalogue.ts';
import { ErrandState, useErrands } from './errand-state.tsx';
import { useChoice } from './use-choice.ts';

/** The team's list: looked at, never made unasked. What the person cannot do is written out for whoever can. */
export function TeamSection({ loop }: { loop: CoachingLoop }) {
  const { words } = useReading();
  const announce = useAnnounce();
  // Its address is among the person's choices.
  useSubscribable(loop.copy.documents);
  const site = loop.team.site();
  const entries = useErrands(loop, 'row');
  const { busy, failure, choose } = useChoice();
  const [typed, setTyped] = useState(site ?? '');
  const [isWrong, setIsWrong] = useState(false);
  const [check, setCheck] = useState<ListCheck>();
  const [asking, setAsking] = useState(false);
  const [made, setMade] = useState(false);
  const { leave, landing } = useLanding();
  const [say, more] = [words.loop.team, words.loopSettings.team];
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
    void choose(() => loop.team.useSite(undefined), { done: more.stopped });
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
      <form noValidate onSubmit={(event) => { event.preventDefault(); if (!busy) void use(); }}>
        <Field label={say.address} hint={more.example} {...(isWrong ? { validationMessage: more.notAddress } : {})}>
          <Input ref={landing} type="url" value={typed} dir="ltr" onChange={(_, { value }) => setTyped(value)} />
        </Field>
        <Row>
          <Button type="submit" style={{ marginBlockStart: '8px' }} disabledFocusable={busy || typed.trim() === ''}>{site === undefined || typed !== site ? more.use : say.check}</Button>
          {site === undefined ? null : <Button style={{ marginBlockStart: '8px' }} onClick={stop}>{more.stop}</Button>}
        </Row>
      </form>
      {busy ? <Spinner size="tiny" label={more.looking} style={{ justifyContent: 'flex-start' }} /> : null}
      <div role="status">{check && steps.length === 0 ? <Body1>{made ? `${more.made} ` : ''}{say.ready}</Body1> : null}</div>
      {site !== undefined && steps.length > 0 ? (
        <Panel label={more.missing}>
          <SmallTitle>{more.missing}</SmallTitle>
          <Steps site={site} steps={steps}>{canMake ? <Button onClick={() => setAsking(true)}>{say.setUp}</Button> : null}</Steps>
        </Panel>
      ) : null}
      {entries.map((entry) => <ErrandState key={entry.id} loop={loop} entry={entry} feature="team-list" sending={words.loop.errands.row} refused={words.loop.errands.row} />)}
      {failure ? <Failed title={more.notFound} failure={failure} feature="team-list" cancelled={words.need.declined['team-list']} retry={() => void look()} /> : null}
      {asking ? (
        <ConfirmDialog title={more.confirm} confirm={say.setUp} cancel={words.shell.cancel} onConfirm={() => void setUp()} onCancel={() => setAsking(false)}>
          <Quiet>{more.makes(TEAM_LIST)}</Quiet>
          <ul>{TEAM_COLUMNS.map(({ name, indexed, unique }) => <li key={name}>{say.steps.column(name, indexed, unique)}</li>)}</ul>
        </ConfirmDialog>
      ) : null}
    </Section>
  );
}

/** The same steps to read and to send. */
function Steps({ site, steps, children }: { site: string; steps: readonly SetUpStep[]; children: ReactNode }) {
  const { words } = useReading();
  const { plain, outcome } = usePlainCopy();
  const link = useContext(ActsContext)?.adminLink?.(FEATURE_SCOPES['team-list']);
  const clientId = link === undefined ? undefined : new URL(link).searchParams.get('client_id');
  const say = words.loopSettings.team;
  const lines = steps.flatMap((step) => sayStep(step, words));
  const grant = steps.some(({ do: what }) => what === 'grant-site') && clientId ? [say.grant(site, clientId)] : [];
  const text = [say.hello(site), lines.join('\n'), ...grant].join('\n\n');
  return (
    <>
      <Quiet>{say.who}</Quiet>
      <Field label={say.text} style={{ alignSelf: 'stretch' }}>
        <Textarea readOnly rows={Math.min(16, text.split('\n').length + 3)} value={text} resize="vertical" dir="auto" onFocus={(event) => event.currentTarget.select()} />
      </Field>
      <Row>
        <Button onClick={() => plain(text)}>{say.copy}</Button>
        {children}
        <span role="status">{outcome === 'none' ? '' : outcome === 'copied' ? words.preview.copied : words.preview.copyRefused}</span>
      </Row>
    </>
  );
}

function sayStep(step: SetUpStep, words: Words): readonly string[] {
  const say = words.loop.team.steps;
  const column = ({ name, indexed, unique }: (typeof TEAM_COLUMNS)[number]): string => say.column(name, indexed, unique);
  switch (step.do) {
    case 'make-site': return [`- ${say['make-site'](step.site)}`];
    case 'grant-site': return [`- ${say['grant-site'](step.site, step.role)}`];
    case 'make-list': return [`- ${say['make-list'](step.name)}`, ...step.columns.map((one) => `    - ${column(one)}`)];
    case 'add-column': case 'correct-column': return [`- ${say[step.do](column(step.column))}`];
  }
}
