import { Button, Caption1, Field, Textarea } from '@fluentui/react-components';
import { use, useContext } from 'react';
import { FEATURE_SCOPES, type Feature } from '#ports/consent.ts';
import { featuresLeftOn, scopesForAll } from '#ports/consent-for-all.ts';
import { Quiet, Row } from '#ui/layout.tsx';
import { ActsContext } from './acts.ts';
import { useReading } from './reading.tsx';
import { useIsOn } from './use-is-on.ts';
import { usePlainCopy } from './use-plain-copy.ts';

interface Props {
  readonly feature: Feature;
  /** What `feature` is missing; the link asks for more. */
  readonly scopes: readonly string[];
}

/** What a person sends to an administrator, ready to copy. */
export function AdminRequest({ feature, scopes }: Props) {
  const { words: { need: { admin, consent, forAll }, shell }, format } = useReading();
  const page = usePageForAll();
  const link = page?.link;
  const all = page?.features.map((one) => `- ${shell.colon(forAll[one], format.list(FEATURE_SCOPES[one]))}`).join('\n') ?? '';
  return (
    <>
      <Quiet>{admin.what}</Quiet>
      <TextToSend text={admin.text(consent[feature].why, format.list(scopes), link, all)} rows={link ? 12 : 9} about={consent[feature].title} link={link} />
    </>
  );
}

/** Where an administrator grants all that the organisation leaves on; undefined where there is no such page, or nobody knows for the moment what is left on. */
function usePageForAll(): { readonly link: string; readonly features: readonly Feature[] } | undefined {
  const acts = useContext(ActsContext);
  const isOn = useIsOn();
  const policy = acts?.policy && use(acts.policy());
  if (!acts?.adminLink || (policy?.is === 'unread' && policy.failure.kind !== 'gone')) return undefined;
  return { link: acts.adminLink(scopesForAll(isOn)), features: featuresLeftOn(isOn) };
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
