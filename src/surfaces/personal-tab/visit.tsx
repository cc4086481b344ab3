import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import type { MeetingId } from '#domain/meeting.ts';
import type { Typing } from '#views/decided-field.tsx';

/** What outlives a page as long as the tab is open, and no longer. */
interface Visit {
  /** Half-typed answers to "What was decided?" by meeting, and other words by meeting and field. */
  readonly typed: ReadonlyMap<string, string>;
  readonly type: (where: string, text: string | undefined) => void;
  /** Names of the lines of the files' report that the person put away, as JSON. */
  readonly dismissed: string | undefined;
  readonly dismiss: (report: string | undefined) => void;
}

const Context = createContext<Visit | undefined>(undefined);

export function useVisit(): Visit {
  const visit = useContext(Context);
  if (!visit) throw new Error('A page of the personal tab stands outside its visit.');
  return visit;
}

/** What is being typed about one meeting: the same on the week's page and on the meeting's. */
export function useTyping(meeting: MeetingId): Typing {
  const { typed, type } = useVisit();
  return { text: typed.get(meeting), type: (text) => type(meeting, text) };
}

export function VisitProvider({ children }: { children: ReactNode }) {
  const [typed, setTyped] = useState<Visit['typed']>(new Map());
  const [dismissed, dismiss] = useState<string>();
  const type = useCallback((where: string, text: string | undefined) => {
    setTyped((before) => {
      const next = new Map(before);
      if (text === undefined) next.delete(where);
      else next.set(where, text);
      return next;
    });
  }, []);
  const visit = useMemo(() => ({ typed, type, dismissed, dismiss }), [typed, type, dismissed]);
  return <Context value={visit}>{children}</Context>;
}
