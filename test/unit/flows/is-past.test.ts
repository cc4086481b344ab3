import { expect, it } from 'vitest';
import { isPast } from '#flows/is-past.ts';
import { at } from '../../support/meetings.ts';

const NOW = at('2026-11-23T09:00:00Z');
const [BEFORE, EARLIER, AFTER, LATER] = [at('2026-11-23T08:00:00Z'), at('2026-11-23T07:00:00Z'), at('2026-11-23T10:00:00Z'), at('2026-11-23T11:00:00Z')];

it.each([
  ['it has ended', EARLIER, BEFORE, true],
  ['it ends at this moment', BEFORE, NOW, true],
  ['it goes on', BEFORE, AFTER, false],
  ['it comes', AFTER, LATER, false],
  ['its times stand the wrong way round, and it would begin later', AFTER, BEFORE, false],
  ['its times stand the wrong way round, and both are over', BEFORE, EARLIER, true],
])('an appointment is past only where both its times are: %s', (_, start, end, is) => {
  expect(isPast({ isWholeSeries: false, start, end }, NOW)).toBe(is);
});

it('a whole series is not past while its first times are', () => {
  expect(isPast({ isWholeSeries: true, start: EARLIER, end: BEFORE }, NOW)).toBe(false);
});
