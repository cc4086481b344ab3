import { prerender } from 'react-dom/static';
import { expect } from 'vitest';
import { ok } from '#base/result.ts';
import { source } from '#base/subscribable.ts';
import type { Debrief, Week } from '#flows/debrief.ts';
import { openPane, type Pane, type PaneState } from '#flows/pane.ts';
import type { ViewState } from '#flows/view-state.ts';
import type { AimOutcome } from '#flows/write-aim.ts';
import type { Failure } from '#ports/failure.ts';
import type { Host } from '#ports/host.ts';
import type { KeptAim } from '#ports/stores.ts';
import { OutlookPane } from '#surfaces/outlook-pane/outlook-pane.tsx';
import { PaneContext } from '#surfaces/outlook-pane/pane-parts.ts';
import { formatIn } from '#ui/format.ts';
import { Frame } from '#ui/frame.tsx';
import { ActsContext } from '#views/acts.ts';
import { ReadingProvider } from '#views/reading.tsx';
import { english } from '#words/catalogue.ts';
import { pane as say } from '#words/en/pane.ts';
import { plain } from './drawn.tsx';
import { fixedClock } from './fixed-clock.ts';
import { memoryAppointment, memoryWords, type MemoryAppointment } from './memory-appointment.ts';
import { memoryCollection } from './memory-stores.ts';

export const PANE_NOW = '2026-11-23T09:00:00Z';

export interface GivenPane {
  readonly appointment?: Parameters<typeof memoryAppointment>[0];
  /** What Outlook's form cannot tell. */
  readonly unread?: Partial<Pick<MemoryAppointment, 'facts' | 'readBody'>>;
  readonly week?: ViewState<Week>;
  readonly readShared?: Debrief['readShared'];
  /** What to wait for before it is drawn; without it until the appointment is known. */
  readonly until?: (state: PaneState) => boolean;
  /** What happens before it is drawn. */
  readonly after?: (pane: Pane) => Promise<unknown>;
  /** What became of the last act in the invitation. */
  readonly outcome?: AimOutcome | undefined;
  /** Drawn in the place of the whole pane. */
  readonly part?: React.ReactNode;
}

/** Outlook's pane, or a part of it, as HTML without styles, on a form and a calendar that live as long as the test; in English, UTC. */
export async function drawnPane({ appointment, unread = {}, week = { is: 'blocked', need: { to: 'sign-in' } }, readShared = async () => ok(undefined), until = (state) => state.appointment.is !== 'loading', after, outcome, part }: GivenPane): Promise<string> {
  const clock = fixedClock(PANE_NOW);
  const nothing = () => Promise.resolve(ok(undefined));
  const debrief = { week: source(week), loop: source(undefined), readShared, refresh: () => undefined, permit: nothing } as unknown as Debrief;
  const pane = openPane({ appointment: { ...memoryAppointment(appointment), ...unread }, debrief, aims: async () => ok(memoryCollection<KeptAim>()), lastWords: memoryWords(), clock });
  await expect.poll(() => until(pane.state.getSnapshot())).toBe(true);
  await pane.keep();
  await after?.(pane);
  const clipboard = { copy: () => Promise.resolve(true) };
  const host: Host = { place: 'pane', theme: source('light'), locale: 'en-GB', visible: source(true), ready: () => undefined, failed: () => undefined, openLink: () => Promise.resolve(true) };
  const { prelude } = await prerender(
    part === undefined ? <OutlookPane pane={pane} debrief={debrief} host={host} clipboard={clipboard} clock={clock} language={english} say={say} Personal={() => null} adminLink={() => 'https://login.example/adminconsent'} /> : (
      <Frame theme="light" direction="ltr" locale="en-GB">
        <ReadingProvider reading={{ words: english.words, format: formatIn('en-GB', 'UTC'), ticker: clock }}>
          <ActsContext value={{ clipboard, refresh: () => undefined, permit: nothing }}>
            <PaneContext value={{ pane: outcome ? { ...pane, state: source({ ...pane.state.getSnapshot(), outcome }) } : pane, debrief, say, open: () => undefined }}>{part}</PaneContext>
          </ActsContext>
        </ReadingProvider>
      </Frame>
    ),
    { progressiveChunkSize: Infinity },
  );
  await pane.close();
  return (await new Response(prelude).text()).replace(/<style[^>]*>.*?<\/style>|<!--.*?-->|<template[^>]*>.*?<\/template>|<script[^>]*>.*?<\/script>/gs, '');
}

/** A failure for each way in which something can fail. */
export const FAILURES: readonly Failure[] = [
  { kind: 'offline' }, { kind: 'unavailable' }, { kind: 'signInNeeded' }, { kind: 'forbidden' }, { kind: 'gone' }, { kind: 'cancelled' }, { kind: 'rejected', code: 'invitation_too_long' }, { kind: 'rejected', code: 'office_9011' },
];

/** What a person reads of a pane and what they can do there, line by line: `#` titles, `[ ]` what is pressed, `__` what is typed into, `-` rows. */
export function readable(html: string): string {
  const marked = html
    .replace(/<option[^>]*>.*?<\/option>|<datalist.*?<\/datalist>/gs, '')
    .replace(/<(h[123])[^>]*>(.*?)<\/\1>/gs, (_, level: string, text: string) => `\n${'#'.repeat(Number(level[1]))} ${plain(text)}\n`)
    .replace(/<button([^>]*)>(.*?)<\/button>/gs, (_, given: string, text: string) => `\n[${plain(text) || labelOf(given)}]${given.includes('aria-disabled="true"') ? ' (not now)' : ''}\n`)
    .replace(/<summary[^>]*>(.*?)<\/summary>/gs, (_, text: string) => `\n[> ${plain(text)}]\n`)
    .replace(/<input([^>]*type="checkbox"[^>]*)>/g, (_, given: string) => (given.includes('checked=""') ? '\n[x] ' : '\n[ ] '))
    .replace(/<(?:input|select)([^>]*)>/g, (_, given: string) => `\n__${valueOf(given)}\n`)
    .replace(/<textarea[^>]*>(.*?)<\/textarea>/gs, (_, text: string) => `\n__${plain(text)}\n`)
    .replace(/<li[^>]*>/g, '\n- ')
    .replace(/<\/(?:p|div|li|dt|dd|label|legend|section|header|ul|details)>/g, '\n');
  return marked.split('\n').map(plain).filter((line) => line !== '' && line !== '-').join('\n');
}

const labelOf = (attributes: string): string => /aria-label="([^"]*)"/.exec(attributes)?.[1] ?? '';
const valueOf = (attributes: string): string => /value="([^"]*)"/.exec(attributes)?.[1] ?? '';
