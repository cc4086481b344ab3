import { useContext } from 'react';
import { Quiet } from '#ui/layout.tsx';
import type { Words } from '#words/catalogue.ts';
import { ActsContext } from './acts.ts';
import { useReading } from './reading.tsx';
import { TextToSend } from './text-to-send.tsx';

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
