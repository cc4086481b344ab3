import { source, type Subscribable } from '#base/subscribable.ts';

/** Whether anybody can see the page. */
export interface Seen {
  readonly visible: Subscribable<boolean>;
  /** The hub takes the page out of sight and may keep it. Its document stays "visible", so only the hub can tell. */
  readonly away: () => void;
  readonly back: () => void;
}

/**
 * ```
 *  ahead of need -> away        away -- the hub shows it, or a person acts in it --> here
 *                               here -- the hub puts it away ----------------------> away
 * ```
 * Visible is: here, and the document is visible. That a person acts in it counts too, because no hub promises to say that
 * it shows a page which it loaded ahead of need.
 */
export function seen(loadedAhead: boolean, page: Document): Seen {
  let isHere = !loadedAhead;
  const visible = source(false);
  const look = (): void => visible.set(isHere && page.visibilityState === 'visible');
  const stand = (here: boolean): void => {
    isHere = here;
    look();
  };
  page.addEventListener('visibilitychange', look);
  for (const act of ['pointerdown', 'keydown']) page.addEventListener(act, () => stand(true), { capture: true, passive: true });
  look();
  return { visible, away: () => stand(false), back: () => stand(true) };
}
