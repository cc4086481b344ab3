import type { OtherTabs } from '#ports/stores.ts';
import { PREFIX } from './database-name.ts';

/** A channel among the tabs of this profile; `name` holds the account, so that nobody hears of another's. */
export function otherTabs(name: string, prefix = PREFIX): OtherTabs {
  const channel = new BroadcastChannel(`${prefix}/${name}`);
  return {
    tell: (what) => channel.postMessage(what),
    hear(listener) {
      const hearing = ({ data }: MessageEvent<unknown>): void => {
        if (typeof data === 'string') listener(data);
      };
      channel.addEventListener('message', hearing);
      return () => channel.removeEventListener('message', hearing);
    },
  };
}
