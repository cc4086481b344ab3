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
  /** Counts the call; throws the 429 if it is one too many. */
  enter(method: string, target: string, mailbox: string): Entered;
}

export interface Entered {
  /** How many Outlook calls of the mailbox were under way then, this one included; absent for other services. */
  readonly underWay?: number;
  /** To be called when the call has ended. */
  leave(): void;
}

/** One call too many to a mailbox; it carries how many there were. */
export class MailboxFull extends Refusal {
  readonly underWay: number;

  constructor(underWay: number) {
    super(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', { 'retry-after': '1' });
    this.underWay = underWay;
  }
}

export const isOutlook = (target: string): boolean => /^\/(me|users\/[^/]+)\/(calendarView|events|mailboxSettings)/.test(target);

/** `now`: the process's own time, not the tenant's, which may stand still. Without limits it counts all the same. */
export function openGate(limits: Limits | 'none', now: () => number): Gate {
  const underWay = new Map<string, number>();
  const windows = new Map<string, { second: number; count: number }>();

  function countPerSecond(name: string, most: number): void {
    const second = Math.floor(now() / 1000);
    const window = windows.get(name);
    const count = window?.second === second ? window.count + 1 : 1;
    windows.set(name, { second, count });
    if (count > most) throw new Refusal(429, 'TooManyRequests', 'Too many requests.', { 'retry-after': '1' });
  }

  function countOthers(limited: Limits, method: string, target: string): void {
    if (/^\/(users\/[^/]+\/|me\/)?chats\//.test(target)) {
      const reads = method === 'GET';
      countPerSecond(reads ? 'chat reads' : 'chat writes', reads ? limited.chatReadsPerSecond : limited.chatWritesPerSecond);
    }
    if (/^\/(me|(copilot\/)?users\/[^/]+)\/onlineMeetings/.test(target)) countPerSecond('meeting reads', limited.meetingReadsPerSecond);
  }

  return {
    enter(method, target, mailbox) {
      if (limits !== 'none') countOthers(limits, method, target);
      if (!isOutlook(target)) return { leave: () => undefined };
      const count = (underWay.get(mailbox) ?? 0) + 1;
      if (limits !== 'none' && count > limits.mailboxConcurrency) throw new MailboxFull(count);
      underWay.set(mailbox, count);
      return { underWay: count, leave: () => void underWay.set(mailbox, (underWay.get(mailbox) ?? 1) - 1) };
    },
  };
}
