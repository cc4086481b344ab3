import { Suspense, lazy, type ComponentType, type ReactElement } from 'react';

/** A piece that few first looks show. */
export interface RarePiece<Props extends object> {
  (props: Props): ReactElement;
  /** Fetches it before it is needed, so that it is there when the network is not. */
  fetchAhead(): void;
}

/** Makes a piece that is fetched when it is first shown; until then nothing stands in its place. */
export function rarely<Props extends object>(fetchPiece: () => Promise<ComponentType<Props>>): RarePiece<Props> {
  const Piece = lazy(async () => ({ default: await fetchPiece() }));
  return Object.assign((props: Props) => <Suspense fallback={null}><Piece {...props} /></Suspense>, {
    fetchAhead: () => void fetchPiece().catch(() => undefined),
  });
}
