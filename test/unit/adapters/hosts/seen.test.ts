import { expect, test } from 'vitest';
import { seen } from '#adapters/hosts/teams/seen.ts';

/** A document whose visibility the test sets. */
function page() {
  const target = new EventTarget() as EventTarget & { visibilityState: string };
  target.visibilityState = 'visible';
  const turn = (state: string): void => {
    target.visibilityState = state;
    target.dispatchEvent(new Event('visibilitychange'));
  };
  return { document: target as unknown as Document, turn, act: (kind: string) => target.dispatchEvent(new Event(kind)) };
}

test('a page is seen while its document is visible', () => {
  const { document, turn } = page();
  const { visible } = seen(false, document);
  const states = [visible.getSnapshot()];
  visible.subscribe(() => states.push(visible.getSnapshot()));
  turn('hidden');
  turn('visible');
  expect(states).toEqual([true, false, true]);
});

test('a page that the hub has put away is not seen, though its document says so, until the hub brings it back', () => {
  const { document, turn } = page();
  const { visible, away, back } = seen(false, document);
  const states: boolean[] = [];
  visible.subscribe(() => states.push(visible.getSnapshot()));
  away();
  turn('hidden');
  turn('visible');
  back();
  expect(states).toEqual([false, true]);
});

test.each(['pointerdown', 'keydown'])('a page loaded ahead of need is not seen before the first %s', (kind) => {
  const { document, act } = page();
  const { visible } = seen(true, document);
  const before = visible.getSnapshot();
  act(kind);
  expect([before, visible.getSnapshot()]).toEqual([false, true]);
});
