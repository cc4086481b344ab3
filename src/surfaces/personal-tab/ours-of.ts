import type { OutboxEntry } from '#flows/outbox-entry.ts';
import { shownText } from '#views/shown-text.ts';
import type { Renderings } from './tab.ts';

/** What an entry would put into its place, as text; undefined where it takes something away. An invitation carries a part of the record only. */
export function oursOf({ action, target }: Pick<OutboxEntry, 'action' | 'target'>, renderings: Pick<Renderings, 'text' | 'inviteBlock'>): string | undefined {
  if (action.does !== 'write') return undefined;
  if (target.to !== 'invite') return renderings.text(action.record);
  const block = renderings.inviteBlock(action.record);
  return block && shownText(block);
}
