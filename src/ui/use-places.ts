import { useState } from 'react';

/** Keeps things in the places in which they first stood on this page: what changes does not move under the pointer. New ones come last. */
export function usePlaces<Key>(keys: readonly Key[]): (one: Key, other: Key) => number {
  const [seen, setSeen] = useState<readonly Key[]>(keys);
  const fresh = keys.filter((key) => !seen.includes(key));
  const places = fresh.length > 0 ? [...seen, ...fresh] : seen;
  if (fresh.length > 0) setSeen(places);
  return (one, other) => places.indexOf(one) - places.indexOf(other);
}
