import { prerender } from 'react-dom/static';
import { source } from '#base/subscribable.ts';
import type { Instant } from '#base/time.ts';
import type { Debrief } from '#flows/debrief.ts';
import { TabContext, type Tab } from '#surfaces/personal-tab/tab.ts';
import { VisitProvider } from '#surfaces/personal-tab/visit.tsx';
import { ActsContext } from '#views/acts.ts';
import { Frame } from '#ui/frame.tsx';
import { formatIn } from '#ui/format.ts';
import { ReadingProvider } from '#views/reading.tsx';
import { english } from '#words/catalogue.ts';
import { renderings } from '#app/renderings.ts';

const RENDERINGS = Promise.resolve(renderings);

/** A part of the personal tab as HTML, once all of it was fetched, without styles; in English, London, at `now`. */
export async function drawn(part: React.ReactNode, now: Instant, debrief: Partial<Debrief> = {}, given: Partial<Tab> = {}): Promise<string> {
  const tab: Tab = {
    debrief: { week: source({ is: 'loading' }), outbox: source([]), loop: source(undefined), ...debrief } as Debrief,
    navigation: { route: { page: 'week' }, moved: false, go: () => undefined, replace: () => undefined, settle: () => undefined },
    renderings: () => RENDERINGS,
    clipboard: { copy: () => Promise.resolve(true) },
    ownFiles: undefined,
    lastWords: undefined,
    visible: source(true),
    ...given,
  };
  const { prelude } = await prerender(
    <Frame theme="light" direction="ltr" locale="en-GB">
      <ReadingProvider reading={{ words: english.words, format: formatIn('en-GB', 'UTC'), ticker: { now: () => now, wait: () => Promise.resolve() } }}>
        <ActsContext value={{ clipboard: tab.clipboard, refresh: () => tab.debrief.refresh(), permit: (feature) => tab.debrief.permit(feature), ...(tab.policy && { policy: tab.policy }) }}>
          <TabContext value={tab}><VisitProvider>{part}</VisitProvider></TabContext>
        </ActsContext>
      </ReadingProvider>
    </Frame>,
  );
  return (await new Response(prelude).text()).replace(/<style[^>]*>.*?<\/style>|<!--.*?-->|<template[^>]*>.*?<\/template>|<script[^>]*>.*?<\/script>/gs, '');
}

/** The texts of all elements of one kind, without the empty ones. */
export const texts = (html: string, tag: string): readonly string[] =>
  [...html.matchAll(new RegExp(`<${tag}[ >].*?</${tag}>`, 'gs'))].map(([found]) => plain(found)).filter(Boolean);

/** What a person reads of it, in one line. */
export const plain = (html: string): string =>
  html.replace(/<[^>]*>/g, '').replaceAll('&#x27;', '\'').replaceAll('&quot;', '"').replaceAll('&amp;', '&').replace(/\s+/g, ' ').trim();
