import { Button, Caption1, Field, Textarea } from '@fluentui/react-components';
import { useContext } from 'react';
import { Quiet, Row } from '#ui/layout.tsx';
import type { Words } from '#words/catalogue.ts';
import { ActsContext } from './acts.ts';
import { useReading } from './reading.tsx';
import { usePlainCopy } from './use-plain-copy.ts';

interface Props {
  readonly feature: keyof Words['need']['consent'];
  readonly scopes: readonly string[];
}

/** What a person sends to an administrator, ready to copy. */
export function AdminRequest({ feature, scopes }: Props) {
  const { words: { need: { admin, consent } }, format } = useReading();
  const link = useContext(ActsContext)?.adminLink?.(scopes);
  return (
    <>
      <Quiet>{admin.what}</Quiet>
      <TextToSend text={admin.text(consent[feature].why, format.list(scopes), link)} rows={link ? 12 : 9} about={consent[feature].title} link={link} />
    </>
  );
}

interface TextProps {
  readonly text: string;
  readonly rows: number;
  /** What it is about: several may stand on one page. */
  readonly about: string;
  readonly link?: string | undefined;
}

/** A text for somebody else, ready to copy. */
export function TextToSend({ text, rows, about, link }: TextProps) {
  const { words: { need: { admin }, preview, shell } } = useReading();
  const { outcome, plain } = usePlainCopy();
  return (
    <>
      <Field label={admin.label} style={{ alignSelf: 'stretch' }}>
        <Textarea readOnly rows={rows} value={text} resize="vertical" onFocus={(event) => event.currentTarget.select()} />
      </Field>
      <Row>
        <Button aria-label={shell.colon(admin.copy, about)} onClick={() => plain(text)}>{admin.copy}</Button>
        {link === undefined ? null : <Button aria-label={shell.colon(admin.copyLink, about)} onClick={() => plain(link)}>{admin.copyLink}</Button>}
        {outcome === 'none' ? null : <Caption1>{outcome === 'copied' ? preview.copied : preview.copyRefused}</Caption1>}
      </Row>
    </>
  );
}
