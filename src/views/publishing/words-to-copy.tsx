import { Button, Field, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Row } from '#ui/layout.tsx';
import { useReading } from '../reading.tsx';
import { usePlainCopy } from '../use-plain-copy.ts';

/** Prepared words that the person takes where they want them: nothing is sent from here. */
export function WordsToCopy({ label, text, copy, children }: { label: string; text: string; copy: string; children?: ReactNode }) {
  const { words } = useReading();
  const { outcome, plain } = usePlainCopy();
  return (
    <>
      <Field label={label} style={{ alignSelf: 'stretch' }}>
        <Textarea readOnly rows={5} value={text} resize="vertical" dir="auto" onFocus={(event) => event.currentTarget.select()} />
      </Field>
      <Row>
        <Button onClick={() => plain(text)}>{copy}</Button>
        {children}
        <span role="status">{outcome === 'none' ? '' : outcome === 'copied' ? words.preview.copied : words.preview.copyRefused}</span>
      </Row>
    </>
  );
}
