import { Field, Textarea, Button } from '@fluentui/react-components';
import { useContext, type ReactNode } from 'react';
import type { ListColumn, SetUpStep } from '#domain/list-set-up.ts';
import { Quiet, Row } from '#ui/layout.tsx';
import { ActsContext } from '#views/acts.ts';
import { useReading } from '#views/reading.tsx';
import { usePlainCopy } from '#views/use-plain-copy.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import type { Words } from '#words/catalogue.ts';
import { useLoopSettings } from './settings-reading.ts';

interface Props {
  readonly site: string;
  readonly steps: readonly SetUpStep[];
  /** What else is to be seen to, a line each. */
  readonly also?: readonly string[];
  readonly children?: ReactNode;
}

/** The same steps to read and to send. */
export function ListSteps({ site, steps, also = [], children }: Props) {
  const { words } = useReading();
  const { plain, outcome } = usePlainCopy();
  const link = useContext(ActsContext)?.adminLink?.(FEATURE_SCOPES['team-list']);
  const clientId = link === undefined ? undefined : new URL(link).searchParams.get('client_id');
  const say = useLoopSettings().team;
  const lines = [...steps.flatMap((step) => sayStep(step, words)), ...also.map((line) => `- ${line}`)];
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
  const column = ({ name, indexed, unique, lines }: ListColumn): string => say.column(name, indexed, unique, lines === true);
  switch (step.do) {
    case 'make-site': return [`- ${say['make-site'](step.site)}`];
    case 'grant-site': return [`- ${say['grant-site'](step.site, step.role)}`];
    case 'make-list': return [`- ${say['make-list'](step.name)}`, ...step.columns.map((one) => `    - ${column(one)}`)];
    case 'let-in': return [`- ${say['let-in'](step.name)}`];
    case 'add-column': case 'correct-column': return [`- ${say[step.do](column(step.column))}`];
  }
}
