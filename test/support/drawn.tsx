import { renderToStaticMarkup } from 'react-dom/server';
import { source } from '#base/subscribable.ts';
import type { Instant } from '#base/time.ts';
import type { Debrief } from '#flows/debrief.ts';
import { renderHtml } from '#notes/html.ts';
import { renderMarkdown } from '#notes/markdown.ts';
import { blockOf } from '#notes/notes-block.ts';
import { renderText } from '#notes/text.ts';
import { TabContext, type Tab } from '#surfaces/personal-tab/tab.ts';
import { VisitProvider } from '#surfaces/personal-tab/visit.tsx';
import { ActsContext } from '#views/acts.ts';
import { Frame } from '#ui/frame.tsx';
import { formatIn } from '#ui/format.ts';
import { ReadingProvider } from '#views/reading.tsx';
import { english } from '#words/catalogue.ts';

/** A part of the personal tab as the HTML of its first drawing, without styles; in English, London, at `now`. */
export function drawn(part: React.ReactNode, now: Instant, debrief: Partial<Debrief> = {}, given: Partial<Tab> = {}): string {
  const tab: Tab = {
    debrief: { week: source({ is: 'loading' }), outbox: source([]), ...debrief } as Debrief,
    navigation: { route: { page: 'week' }, moved: false, go: () => undefined, replace: () => undefined },
    renderings: {
      html: renderHtml, markdown: renderMarkdown, text: renderText, block: blockOf,
      inviteBlock: (record) => (record.openQuestions.length + record.commitments.length > 0 ? blockOf(record) : undefined),
    },
    clipboard: { copy: () => Promise.resolve(true) },
    ownFiles: undefined,
    lastWords: undefined,
    ...given,
  };
  return renderToStaticMarkup(
    <Frame theme="light" direction="ltr">
      <ReadingProvider reading={{ words: english.words, format: formatIn('en-GB', 'UTC'), ticker: { now: () => now, wait: () => Promise.resolve() } }}>
        <ActsContext value={{ clipboard: tab.clipboard, refresh: () => tab.debrief.refresh(), permit: (feature) => tab.debrief.permit(feature) }}>
          <TabContext value={tab}><VisitProvider>{part}</VisitProvider></TabContext>
        </ActsContext>
      </ReadingProvider>
    </Frame>,
  ).replace(/<style[^>]*>.*?<\/style>/gs, '');
}

/** The texts of all elements of one kind, without the empty ones. */
export const texts = (html: string, tag: string): readonly string[] =>
  [...html.matchAll(new RegExp(`<${tag}[ >].*?</${tag}>`, 'gs'))].map(([found]) => plain(found)).filter(Boolean);

/** What a person reads of it, in one line. */
export const plain = (html: string): string =>
  html.replace(/<[^>]*>/g, '').replaceAll('&#x27;', '\'').replaceAll('&quot;', '"').replaceAll('&amp;', '&').replace(/\s+/g, ' ').trim();
