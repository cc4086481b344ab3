import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { Debrief } from '#flows/debrief.ts';
import type { Pane } from '#flows/pane.ts';
import type { Clock } from '#ports/clock.ts';
import type { Feature } from '#ports/consent.ts';
import type { Clipboard, Host } from '#ports/host.ts';
import { Announcer } from '#ui/announcer.tsx';
import { ErrorBoundary } from '#ui/error-boundary.tsx';
import { formatIn, localeFor } from '#ui/format.ts';
import { Frame } from '#ui/frame.tsx';
import { SMALL_TITLES } from '#ui/layout.tsx';
import { useLanding } from '#ui/use-landing.ts';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { ActsContext, type Acts } from '#views/acts.ts';
import { Failed } from '#views/failed.tsx';
import { Part, Small } from '#views/meeting/part.tsx';
import { ReadingProvider } from '#views/reading.tsx';
import { preformatted } from '#views/use-plain-copy.ts';
import type { Language, PaneWords } from '#words/catalogue.ts';
import { Compose } from './compose.tsx';
import { PaneContext, usePane, type Personal, type PersonalPage } from './pane-parts.ts';
import { Read } from './read.tsx';

export interface OutlookPaneProps {
  readonly pane: Pane;
  readonly debrief: Debrief;
  readonly host: Host;
  readonly clipboard: Clipboard;
  readonly clock: Clock;
  readonly language: Language;
  readonly say: PaneWords;
  /** Pages of the personal tab, for whoever looks at an appointment. */
  readonly Personal: Personal;
  /** Where an administrator grants scopes; absent where there is nothing to grant them to. */
  readonly adminLink?: (scopes: readonly string[]) => string;
  /** What the person's organisation has set. */
  readonly policy?: Acts['policy'] | undefined;
}

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '520px',
    marginInline: 'auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    overflowWrap: 'anywhere',
    ...SMALL_TITLES,
  },
  back: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} 0` },
  icon: { display: 'flex', ':dir(rtl)': { transform: 'scaleX(-1)' } },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, outlineStyle: 'none' },
});

/** What stands beside an appointment in Outlook: for whoever writes it, what it is for; for whoever reads it, what came of it. It keeps nothing in the address, which Office.js takes for itself. */
export function OutlookPane({ pane, debrief, host, clipboard, clock, language: { words, direction, locale }, say, Personal, adminLink, policy }: OutlookPaneProps) {
  const theme = useSubscribable(host.theme);
  const styles = useStyles();
  const [personal, setPersonal] = useState<PersonalPage>();
  const { leave, landing } = useLanding();
  const reading = useMemo(
    () => ({ words, ticker: clock, format: formatIn(localeFor(locale, host.locale), Intl.DateTimeFormat().resolvedOptions().timeZone) }),
    [words, clock, host, locale],
  );
  const acts = useMemo(
    () => ({
      clipboard,
      refresh: () => {
        debrief.refresh();
        pane.refresh();
      },
      async permit(feature: Feature) {
        const asked = await debrief.permit(feature);
        if (asked.ok) pane.refresh();
        return asked;
      },
      ...(adminLink && { adminLink }),
      ...(policy && { policy }),
    }),
    [debrief, pane, clipboard, adminLink, policy],
  );
  const parts = useMemo(() => ({ pane, debrief, say, open: (page: PersonalPage) => { leave(); setPersonal(page); } }), [pane, debrief, say, leave]);
  // Outlook may close the pane, or show another appointment, without another word.
  useEffect(() => host.visible.subscribe(() => void (host.visible.getSnapshot() ? undefined : pane.keep())), [host, pane]);
  const back = (): void => {
    leave();
    setPersonal(undefined);
  };
  return (
    <Frame theme={theme} locale={locale} direction={direction}>
      <ErrorBoundary texts={words.broken} reload={() => window.location.reload()} copy={(text) => void clipboard.copy({ html: preformatted(text), text })}>
        <ReadingProvider reading={reading}>
          <Announcer>
            <ActsContext value={acts}>
              <PaneContext value={parts}>
                {personal ? (
                  <>
                    <div className={styles.back}>
                      <Button ref={landing} appearance="transparent" size="small" icon={<span className={styles.icon}><ArrowLeft20Regular /></span>} onClick={back}>{say.read.back}</Button>
                    </div>
                    <Suspense fallback={<Spinner size="tiny" label={words.shell.opening} />}><Personal at={personal} /></Suspense>
                  </>
                ) : <main className={styles.page} aria-label={say.label}><Appointment landing={landing} /></main>}
              </PaneContext>
            </ActsContext>
          </Announcer>
        </ReadingProvider>
      </ErrorBoundary>
    </Frame>
  );
}

function Appointment({ landing }: { landing: (element: HTMLElement | null) => void }) {
  const { pane, say, words, format, ticker } = usePane();
  const styles = useStyles();
  const { appointment, item } = useSubscribable(pane.state);
  const title = useRef<HTMLHeadingElement>(null);
  // For whoever comes back to where nothing that they left is there any more.
  useEffect(() => landing(title.current), [landing]);
  if (appointment.is === 'loading') return <Spinner size="tiny" label={say.reading} />;
  if (appointment.is === 'failed') return <Part title={say.label}><Failed title={say.unread} failure={appointment.failure} retry={() => pane.refresh()} /></Part>;
  const { subject, start, end, isWholeSeries } = appointment.facts;
  return (
    <>
      <header>
        <h1 ref={title} tabIndex={-1} className={styles.title} dir="auto">{subject || words.shell.noSubject}</h1>
        {isWholeSeries ? null : <Small>{format.span(start, end, ticker.now())}</Small>}
      </header>
      {pane.mode === 'compose' ? <Compose key={item} facts={appointment.facts} /> : <Read landing={landing} />}
    </>
  );
}
