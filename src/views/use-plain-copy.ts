import { useState } from 'react';
import { useAnnounce } from '#ui/announcer.tsx';
import { useActs } from './acts.ts';
import { useReading } from './reading.tsx';

interface Content {
  readonly html: string;
  readonly text: string;
}

/** Copies and says whether it worked; `refused` stays true until a copy works, of which `whenCopied` hears. */
export function usePlainCopy(whenCopied?: () => void) {
  const { clipboard } = useActs();
  const { words } = useReading();
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none');
  const copy = async (content: Content): Promise<void> => {
    const copied = await clipboard.copy(content);
    setOutcome(copied ? 'copied' : 'refused');
    announce(copied ? words.preview.copied : words.preview.copyRefused);
    if (copied) whenCopied?.();
  };
  return {
    outcome,
    both: (content: Content) => void copy(content),
    plain: (text: string) => void copy({ html: preformatted(text), text }),
  };
}

/** Plain text for a program that takes HTML first: line ends stay, nothing in it acts. */
export const preformatted = (text: string): string =>
  `<pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</pre>`;
