import type { MeetingRecord } from '#domain/record.ts';
import { usePlainCopy } from '#views/use-plain-copy.ts';
import { useTab } from './tab.ts';

/** Copies a record or a text and says whether it worked. */
export function useCopy(whenCopied?: () => void) {
  const { renderings } = useTab();
  const { outcome, both, plain } = usePlainCopy(whenCopied);
  return {
    outcome,
    plain,
    rich: async (record: MeetingRecord): Promise<void> => {
      const { html, text } = await renderings();
      both({ html: html(record), text: text(record) });
    },
    markdown: async (record: MeetingRecord): Promise<void> => {
      plain((await renderings()).markdown(record));
    },
  };
}
