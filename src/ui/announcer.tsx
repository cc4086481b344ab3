import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { makeStyles } from '@fluentui/react-components';

const Say = createContext<(text: string) => void>(() => undefined);

/** Says a text to screen readers without moving the focus; the same text twice is said twice. */
export const useAnnounce = (): ((text: string) => void) => useContext(Say);

const useStyles = makeStyles({
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', turn: 0 });
  const say = useCallback((text: string) => setSaid((last) => ({ text, turn: last.turn + 1 })), []);
  const unseen = useStyles().unseen;
  const region = useMemo(() => <div role="status" aria-live="polite" className={unseen}><span key={said.turn}>{said.text}</span></div>, [said, unseen]);
  return <Say value={say}>{children}{region}</Say>;
}
