import { Body1, Button } from '@fluentui/react-components';
import { Suspense, createContext, use, useContext, useLayoutEffect, useState, useTransition, type ComponentType, type ReactElement, type ReactNode } from 'react';
import { source } from '#base/subscribable.ts';
import { Row } from './layout.tsx';
import { AskedFromContext, useFocusIfStillThere } from './use-focus-if-still-there.ts';
import { useSubscribable } from './use-subscribable.ts';

/** A piece that few first looks show. */
export interface RarePiece<Props extends object> {
  (props: Props): ReactElement;
  /** Fetches it before it is needed, so that it is there when the network is not. */
  fetchAhead(): void;
}

/** What a page gives its pieces. */
interface Fetching {
  /** Said in place of a piece that could not be fetched. */
  readonly failed: string;
  readonly again: string;
  /** What a piece cannot be shown without: it comes, or fails, together with the piece. */
  readonly alongside?: () => Promise<unknown>;
}

/** On a page without words nothing stands in the place of a piece that could not be fetched. */
export const FetchingContext = createContext<Fetching | undefined>(undefined);

/** What a piece stands in as long as it is not here: without children while it is fetched, with them where that failed. */
type Around = ComponentType<{ readonly children?: ReactNode }>;

/**
 * Makes a piece that is fetched when it is first shown; until then nothing, or an empty `Around`, stands in its place.
 * `React.lazy` would keep a failed fetch for good. Here each place that shows the piece keeps what came of its own asking:
 * a failure stays until the person tries again, and wherever the piece is shown anew it is asked for anew.
 */
export function rarely<Props extends object>(fetchPiece: () => Promise<ComponentType<Props>>, Around: Around = Bare): RarePiece<Props> {
  type Draw = (props: Props) => ReactElement;
  let asked: Promise<Draw | undefined> | undefined;
  const ask = (alongside: Fetching['alongside']) =>
    (asked ??= Promise.all([fetchPiece(), alongside?.()]).then(([Piece]) => (props: Props) => <Piece {...props} />, () => (asked = undefined)));

  function Place({ answer, again, pending, props }: { answer: Promise<Draw | undefined>; again: () => void; pending: boolean; props: Props }) {
    const draw = use(answer);
    return draw ? draw(props) : <Around><Unfetched again={again} pending={pending} /></Around>;
  }

  function Rare(props: Props) {
    const alongside = useContext(FetchingContext)?.alongside;
    const [answer, setAnswer] = useState(() => ask(alongside));
    const [pending, start] = useTransition();
    // While it is first drawn, what was pressed for it still stands.
    const [from] = useState(() => globalThis.document?.activeElement ?? null);
    return (
      <AskedFromContext value={from}>
        <Suspense fallback={<Around />}><Place answer={answer} again={() => start(() => setAnswer(ask(alongside)))} pending={pending} props={props} /></Suspense>
      </AskedFromContext>
    );
  }
  return Object.assign(Rare, { fetchAhead: () => void fetchPiece().catch(() => undefined) });
}

function Bare({ children }: { readonly children?: ReactNode }) {
  return children;
}

/** How each place of the page whose piece is lost can try again. The first of them says so for all. */
const lost = source<readonly { readonly again: () => void }[]>([]);

/** Takes the focus only where it went with what was pressed for the piece. */
function Unfetched({ again, pending }: { again: () => void; pending: boolean }) {
  const say = useContext(FetchingContext);
  const from = useContext(AskedFromContext);
  const all = useSubscribable(lost);
  const isAsked = from !== null && from !== document.body;
  const [place] = useState(() => ({ again, takesFocus: isAsked && !from.isConnected }));
  const landing = useFocusIfStillThere(place.takesFocus);
  useLayoutEffect(() => {
    // What the person has just asked for goes first: they look there.
    lost.update((others) => (isAsked ? [place, ...others] : [...others, place]));
    return () => lost.update((others) => others.filter((one) => one !== place));
  }, [place, isAsked]);
  if (!say || all[0] !== place) return null;
  return (
    <Row>
      <Body1 role="alert">{say.failed}</Body1>
      <Button ref={landing} disabledFocusable={pending} onClick={() => all.forEach((one) => one.again())}>{say.again}</Button>
    </Row>
  );
}
