import { Refusal } from './refusal.ts';

/** Graph's own limits that a client of one person can meet. https://learn.microsoft.com/graph/throttling-limits */
export interface Limits {
  /** Calls to one mailbox at the same time. */
  readonly mailboxConcurrency: number;
  readonly chatReadsPerSecond: number;
  readonly chatWritesPerSecond: number;
  /** Online meetings, transcripts. */
  readonly meetingReadsPerSecond: number;
}

export const GRAPH_LIMITS: Limits = { mailboxConcurrency: 4, chatReadsPerSecond: 20, chatWritesPerSecond: 20, meetingReadsPerSecond: 30 };

export interface Gate {
  /** Counts the call; throws the 429 if it is one too many. Returns what to call when the call has ended. `mailbox`: any text that tells mailboxes apart. */
  enter(method: string, target: string, mailbox: string): () => void;
}

/** `now`: the process's own time, not the tenant's, which may stand still. */
export function openGate(limits: Limits | 'none', now: () => number): Gate {
  const underWay = new Map<string, number>();
  const windows = new Map<string, { second: number; count: number }>();
  const nothing = (): void => undefined;
  if (limits === 'none') return { enter: () => nothing };

  function countPerSecond(name: string, most: number): void {
    const second = Math.floor(now() / 1000);
    const window = windows.get(name);
    const count = window?.second === second ? window.count + 1 : 1;
    windows.set(name, { second, count });
    if (count > most) throw new Refusal(429, 'TooManyRequests', 'Too many requests.', { 'retry-after': '1' });
  }

  return {
    enter(method, target, mailbox) {
      if (/^\/(users\/[^/]+\/|me\/)?chats\//.test(target)) {
        const reads = method === 'GET';
        countPerSecond(reads ? 'chat reads' : 'chat writes', reads ? limits.chatReadsPerSecond : limits.chatWritesPerSecond);
      }
      if (/^\/(me|users\/[^/]+)\/onlineMeetings/.test(target)) countPerSecond('meeting reads', limits.meetingReadsPerSecond);
      if (!/^\/(me|users\/[^/]+)\/(calendarView|events)/.test(target)) return nothing;
      const others = underWay.get(mailbox) ?? 0;
      if (others >= limits.mailboxConcurrency) {
        throw new Refusal(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', { 'retry-after': '1' });
      }
      underWay.set(mailbox, others + 1);
      return () => underWay.set(mailbox, (underWay.get(mailbox) ?? 1) - 1);
    },
  };
}
