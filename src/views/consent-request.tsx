import { Button, Field, Textarea } from '@fluentui/react-components';
import { useContext } from 'react';
import { Quiet, Row } from '#ui/layout.tsx';
import type { Words } from '#words/catalogue.ts';
import { ActsContext } from './acts.ts';
import { useReading } from './reading.tsx';

type Feature = keyof Words['need']['consent'];

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
