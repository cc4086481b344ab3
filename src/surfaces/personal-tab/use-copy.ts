import type { MeetingRecord } from '#domain/record.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { useReading } from '#views/reading.tsx';
import { useState } from 'react';
import { useTab } from './tab.ts';

/** Copies a record or a text and says whether it worked; `refused` stays true until a copy works. */
export function useCopy() {
  const { clipboard, renderings } = useTab();
  const { words } = useReading();
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none');
  const copy = async (content: { readonly html: string; readonly text: string }): Promise<void> => {
    const copied = await clipboard.copy(content);
    setOutcome(copied ? 'copied' : 'refused');
    announce(copied ? words.preview.copied : words.preview.copyRefused);
  };
  const plain = (text: string) => void copy({ html: preformatted(text), text });
  return {
    outcome,
    plain,
    rich: (record: MeetingRecord) => void copy({ html: renderings.html(record), text: renderings.text(record) }),
    markdown: (record: MeetingRecord) => plain(renderings.markdown(record)),
  };
}

/** Plain text for a program that takes HTML first: line ends stay, nothing in it acts. */
export const preformatted = (text: string): string =>
  `<pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</pre>`;
