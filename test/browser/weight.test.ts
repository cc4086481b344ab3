import { expect, it } from 'vitest';
import { weighSurfaces } from '#app/commands/bench/bundle.ts';
import { built } from '../support/stage.ts';

const KB = 1_000;

it('what people wait for stays light: the week’s first look, and every surface until Microsoft’s first answer is on screen', () => {
  const { 'personal-tab': tab, 'meeting-panel': panel, 'meeting-tab': meetingTab } = weighSurfaces(built('app'));
  expect(tab?.firstPaint.gzip).toBeLessThanOrEqual(160 * KB);
  expect(tab?.usable.gzip).toBeLessThanOrEqual(300 * KB);
  expect(panel?.usable.gzip).toBeLessThanOrEqual(260 * KB);
  expect(meetingTab?.usable.gzip).toBeLessThanOrEqual(300 * KB);
});
