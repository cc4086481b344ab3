import { Body1, Button, Field, Textarea } from '@fluentui/react-components';
import { useContext } from 'react';
import { Quiet, Row } from '#ui/layout.tsx';
import type { Words } from '#words/catalogue.ts';
import { ActsContext } from './acts.ts';
import { useReading } from './reading.tsx';

type Feature = keyof Words['need']['consent'];

/** The exact permissions, in the names that Microsoft 365 shows. */
export function ScopeList({ scopes }: { scopes: readonly string[] }) {
  const { words } = useReading();
  return (
    <div>
      <Body1 as="p">{words.need.scopes}</Body1>
      <ul>{scopes.map((scope) => <li key={scope}><code>{scope}</code></li>)}</ul>
    </div>
  );
}

interface Props {
  readonly feature: Feature;
  readonly scopes: readonly string[];
  readonly copy: (text: string) => void;
}

/** What a person sends to an administrator, ready to copy. */
export function AdminRequest({ feature, scopes, copy }: Props) {
  const { words, format } = useReading();
  const admin = words.need.admin;
  const link = useContext(ActsContext)?.adminLink?.(scopes);
  const text = admin.text(words.need.consent[feature].why, format.list(scopes), link);
  return (
    <>
      <Quiet>{admin.what}</Quiet>
      <Field label={admin.label} style={{ alignSelf: 'stretch' }}>
        <Textarea readOnly rows={link ? 12 : 9} value={text} resize="vertical" onFocus={(event) => event.currentTarget.select()} />
      </Field>
      <Row>
        <Button onClick={() => copy(text)}>{admin.copy}</Button>
        {link ? <Button onClick={() => copy(link)}>{admin.copyLink}</Button> : null}
      </Row>
    </>
  );
}
