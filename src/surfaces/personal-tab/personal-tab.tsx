import { useMemo } from 'react';
import type { Debrief } from '#flows/debrief.ts';
import type { OwnNotes } from '#flows/own-notes.ts';
import type { Clock } from '#ports/clock.ts';
import type { Feature } from '#ports/consent.ts';
import type { Clipboard, Host } from '#ports/host.ts';
import type { LastWords } from '#ports/last-words.ts';
import type { OwnFiles } from '#ports/own-files.ts';
import { Announcer } from '#ui/announcer.tsx';
import { ErrorBoundary } from '#ui/error-boundary.tsx';
import { formatFor } from '#ui/format.ts';
import { Frame } from '#ui/frame.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { ActsContext } from '#views/acts.ts';
import { ReadingProvider } from '#views/reading.tsx';
import { preformatted } from '#views/use-plain-copy.ts';
import type { LanguageAtFirst } from '#words/catalogue.ts';
import { Pages } from './pages.tsx';
import { routeOf } from './route.ts';
import { TabContext, type Tab } from './tab.ts';
import { useRoute } from './use-route.ts';

export interface PersonalTabProps {
  readonly debrief: Debrief;
  readonly host: Host;
  readonly clipboard: Clipboard;
  readonly clock: Clock;
  readonly language: LanguageAtFirst;
  readonly languages?: Tab['languages'];
  readonly renderings: Tab['renderings'];
  /** Absent where files cannot be taken in. */
  readonly ownFiles?: OwnFiles;
  readonly ownNotes?: OwnNotes;
  /** Absent where nothing can be held before it is kept. */
  readonly lastWords?: LastWords;
  /** What the person's organisation has set. */
  readonly policy?: Tab['policy'];
  /** Where an administrator grants scopes; absent where there is nothing to grant them to. */
  readonly adminLink?: (scopes: readonly string[]) => string;
}

/** My week, one meeting, its debrief. Everything it shows comes from `debrief`; it keeps nothing of its own but the draft in hand. */
export function PersonalTab({ debrief, host, clipboard, clock, language: { words, fetchWords, direction, locale }, languages, renderings, ownFiles, ownNotes, lastWords, policy, adminLink }: PersonalTabProps) {
  const theme = useSubscribable(host.theme);
  const navigation = useRoute();
  const reading = useMemo(
    () => ({ words, fetchWords, ticker: clock, format: formatFor(locale, host.locale) }),
    [words, fetchWords, clock, host, locale],
  );
  const tab = useMemo(
    () => ({ debrief, clipboard, renderings, ownFiles, ownNotes, lastWords, visible: host.visible, navigation, languages, ...(policy && { policy }) }),
    [debrief, clipboard, renderings, ownFiles, ownNotes, lastWords, host, navigation, languages, policy],
  );
  const acts = useMemo(
    () => ({
      clipboard,
      refresh: () => debrief.refresh(),
      async permit(feature: Feature) {
        const asked = await debrief.permit(feature);
        // The person is inside now: the page that a deep link waited to show takes over.
        if (asked.ok) navigation.replace(routeOf(window.location.hash));
        return asked;
      },
      ...(adminLink && { adminLink }),
      ...(policy && { policy }),
    }),
    [debrief, clipboard, navigation, adminLink, policy],
  );

  return (
    <Frame theme={theme} direction={direction} locale={locale}>
      <ErrorBoundary texts={words.broken} reload={() => window.location.reload()} copy={(text) => void clipboard.copy({ html: preformatted(text), text })}>
        <ReadingProvider reading={reading}>
          <Announcer>
            <ActsContext value={acts}><TabContext value={tab}><Pages /></TabContext></ActsContext>
          </Announcer>
        </ReadingProvider>
      </ErrorBoundary>
    </Frame>
  );
}
