import { expect, it } from 'vitest';
import { firstWalk } from '#sandbox/scenarios/first-walk.ts';

const DAY = 86_400_000;
const SHOWN = ['Pell 2 product steering', 'Review: <script> in comments field'];

it.each([0, 1, 2, 3, 4, 5, 6])('what the first walk shows a newcomer is of the last seven days, whatever the weekday (%i days after a Sunday)', (after) => {
  const now = new Date(Date.UTC(2026, 10, 22 + after, 0, 40));
  const midnight = Date.UTC(2026, 10, 22 + after);
  const shown = firstWalk(now).meetings.filter(({ start }) => Date.parse(start) >= midnight - 6 * DAY && Date.parse(start) < midnight + DAY).map(({ subject }) => subject);
  expect(SHOWN.filter((subject) => !shown.includes(subject))).toEqual([]);
});
