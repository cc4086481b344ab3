import type { MeetingRecord } from '#domain/record.ts';
import { usePlainCopy } from '#views/use-plain-copy.ts';
import { useTab } from './tab.ts';

/** Copies a record or a text and says whether it worked. */
export function useCopy() {
  const { renderings } = useTab();
  const { outcome, both, plain } = usePlainCopy();
  return {
    outcome,
    plain,
    rich: (record: MeetingRecord) => both({ html: renderings.html(record), text: renderings.text(record) }),
    markdown: (record: MeetingRecord) => plain(renderings.markdown(record)),
  };
}
