import { expect, test } from 'vitest';
import { scheduleOf, type Step } from '#app/commands/bench/faults/schedule.ts';

const numbers = Array.from({ length: 400 }, (_, at) => at + 1);
const all = numbers.map((number) => scheduleOf(7, number));

test('a schedule is the same for the same seed and number, and another for another seed', () => {
  expect(scheduleOf(7, 12)).toEqual(scheduleOf(7, 12));
  expect(scheduleOf(8, 12)).not.toEqual(scheduleOf(7, 12));
});

test('every schedule has a write, and every mark stands in one write only', () => {
  const marks = all.map(({ steps }) => steps.flatMap(marksOf));
  expect(marks.filter((of) => of.length === 0 || new Set(of).size < of.length)).toEqual([]);
});

test('a few hundred schedules contain everything that the bench promises to do', () => {
  const kinds = new Set(all.flatMap(({ steps }) => steps.map((step) => step.do)));
  expect([...kinds].sort()).toEqual(['answer', 'both', 'colleague', 'faults', 'full', 'hurry', 'jump', 'keep', 'kill', 'kill-at', 'moment', 'offline', 'open', 'pass', 'token', 'undo', 'write']);
  const statuses = new Set(all.flatMap(({ steps }) => steps.flatMap((step) => (step.do === 'faults' ? step.rules.map(({ fault }) => fault.status ?? fault.drop) : []))));
  expect([401, 409, 412, 423, 429, 503, 'before', 'after'].filter((status) => !statuses.has(status as number))).toEqual([]);
  expect(new Set(all.map(({ ifMatch, devices }) => `${ifMatch} ${devices.length}`)).size).toBe(6);
});

test('an attendee never writes into an invitation', () => {
  const wrong = all.filter(({ steps, devices }) => steps.some((step) => step.do === 'write' && step.invite && devices[step.at.device] === 'attendee'));
  expect(wrong).toEqual([]);
});

const marksOf = (step: Step): readonly string[] => (step.do === 'write' ? [step.wording.mark] : step.do === 'keep' && step.keep.what === 'promise' ? [step.keep.mark] : step.do === 'both' ? step.acts.flatMap(marksOf) : []);
