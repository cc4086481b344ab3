import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import type { MeetingId } from '#domain/meeting.ts';
import type { Room } from '#flows/room.ts';
import type { Clock } from '#ports/clock.ts';
import type { Feature } from '#ports/consent.ts';
import type { Clipboard, Host } from '#ports/host.ts';
import type { LastWords } from '#ports/last-words.ts';
import { Announcer } from '#ui/announcer.tsx';
import { ErrorBoundary } from '#ui/error-boundary.tsx';
import { formatFor } from '#ui/format.ts';
import { Frame } from '#ui/frame.tsx';
import { NARROW, SMALL_TITLES } from '#ui/layout.tsx';
import { useLanding } from '#ui/use-landing.ts';
import { useSubscribable } from '#ui/use-subscribable.ts';
import type { LanguageAtFirst, RoomWords } from '#words/catalogue.ts';
import { ActsContext, type Acts } from '../acts.ts';
import { ReadingProvider } from '../reading.tsx';
import { preformatted } from '../use-plain-copy.ts';
import { FirstRun } from './first-run.tsx';
import { RoomContext, type CardTexts } from './in-meeting.ts';
import { RoomState } from './room-state.tsx';

/** Whether somebody in this browser has been told how the panel works. */
export interface FirstRunState {
  readonly done: boolean;
  finish(): void;
}

export interface RoomPageProps {
  readonly room: Room;
  readonly host: Host;
  readonly clipboard: Clipboard;
  readonly clock: Clock;
  readonly language: LanguageAtFirst<RoomWords>;
  /** One's own card, to be copied where it cannot be written. */
  readonly renderings: () => Promise<CardTexts>;
  readonly firstRun: FirstRunState;
  /** Absent where nothing can be held before it is written. */
  readonly lastWords?: LastWords;
  /** Where the reflection is, relative to this page. */
  readonly personalPage?: string;
  /** Where an administrator grants scopes; absent where there is nothing to grant them to. */
  readonly adminLink?: (scopes: readonly string[]) => string;
  /** What the person's organisation has set; absent where there is nothing to ask. */
  readonly policy?: Acts['policy'];
}

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '520px',
    marginInline: 'auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
    overflowWrap: 'anywhere',
    [NARROW]: SMALL_TITLES,
  },
  wide: { maxWidth: '1080px' },
});

/** Everything a page of a meeting stands in; its parts and their order are the surface's. */
export function RoomPage({ room, host, clipboard, clock, language: { words, fetchWords, direction, locale }, renderings, firstRun, lastWords, personalPage = './personal-tab.html', adminLink, policy, wide = false, beside, children }: RoomPageProps & {
  /** For two columns where there is room. */
  readonly wide?: boolean;
  /** Under a state in which the record cannot be shown: what a person can do all the same. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}) {
  const theme = useSubscribable(host.theme);
  const styles = useStyles();
  const [explained, setExplained] = useState(firstRun.done);
  const { leave, landing } = useLanding();
  const reading = useMemo(
    () => ({ words, fetchWords, ticker: clock, format: formatFor(locale, host.locale) }),
    [words, fetchWords, clock, host, locale],
  );
  const acts = useMemo(
    () => ({ clipboard, refresh: () => room.refresh(), permit: (feature: Feature) => room.permit(feature), ...(adminLink && { adminLink }), ...(policy && { policy }) }),
    [room, clipboard, adminLink, policy],
  );
  const inRoom = useMemo(() => {
    const choose = (meeting: MeetingId): void => {
      leave();
      room.choose(meeting);
    };
    return { room, choose, host, words, fetchTexts: renderings, lastWords, personalPage };
  }, [room, leave, host, words, renderings, lastWords, personalPage]);
  const explain = (is: boolean): void => {
    leave();
    setExplained(!is);
    if (!is) firstRun.finish();
  };
  return (
    <Frame theme={theme} direction={direction} locale={locale}>
      <ErrorBoundary texts={words.broken} reload={() => window.location.reload()} copy={(text) => void clipboard.copy({ html: preformatted(text), text })}>
        <ReadingProvider reading={reading}>
          <Announcer>
            <ActsContext value={acts}>
              <RoomContext value={inRoom}>
                <main className={mergeClasses(styles.page, wide && styles.wide)} aria-label={words.room.panel}>
                  {explained
                    ? <RoomState heading={landing} explain={() => explain(true)} beside={beside}>{children}</RoomState>
                    : <FirstRun heading={landing} finish={() => explain(false)} />}
                </main>
              </RoomContext>
            </ActsContext>
          </Announcer>
        </ReadingProvider>
      </ErrorBoundary>
    </Frame>
  );
}
