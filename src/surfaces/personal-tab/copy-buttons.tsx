import { Button, Caption1 } from '@fluentui/react-components';
import { Copy20Regular } from '@fluentui/react-icons';
import type { MeetingRecord } from '#domain/record.ts';
import { Row } from '#ui/layout.tsx';
import { useReading } from '#views/reading.tsx';
import { useCopy } from './use-copy.ts';

/** The notes for any other place: Loop, a page, a mail. */
export function CopyButtons({ record, whenCopied }: { record: MeetingRecord; whenCopied?: (() => void) | undefined }) {
  const { words } = useReading();
  const { outcome, rich, markdown } = useCopy(whenCopied);
  return (
    <Row>
      <Button icon={<Copy20Regular />} onClick={() => void rich(record)}>{words.preview.copyRich}</Button>
      <Button icon={<Copy20Regular />} onClick={() => void markdown(record)}>{words.preview.copyMarkdown}</Button>
      {outcome === 'none' ? null : <Caption1>{outcome === 'copied' ? words.preview.copied : words.preview.copyRefused}</Caption1>}
    </Row>
  );
}
