import { Body1 } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { OpenDebrief } from '#flows/open-debrief.ts';
import type { Appointment, AppointmentFacts } from '#ports/appointment.ts';
import type { Host } from '#ports/host.ts';
import { Frame } from '#ui/frame.tsx';
import { Page, PageHeading } from '#ui/layout.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import type { Language } from '#words/catalogue.ts';

export interface OutlookPaneProps {
  readonly debrief: OpenDebrief;
  readonly appointment: Appointment;
  readonly host: Host;
  readonly language: Language;
}

/** Beside an appointment in Outlook: which one it is, and whether anybody is signed in. */
export function OutlookPane({ debrief, appointment, host, language: { words, direction, locale } }: OutlookPaneProps) {
  const theme = useSubscribable(host.theme);
  const week = useSubscribable(debrief.week);
  const changes = useSubscribable(appointment.changes);
  const [facts, setFacts] = useState<AppointmentFacts>();
  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dir = direction;
  }, [locale, direction]);
  useEffect(() => {
    const giveUp = new AbortController();
    void appointment.facts(giveUp.signal).then((told) => { if (told.ok) setFacts(told.value); });
    return () => giveUp.abort();
  }, [appointment, changes]);
  return (
    <Frame theme={theme} direction={direction}>
      <Page>
        <PageHeading title={facts?.subject || words.shell.noSubject} takesFocus={false} />
        <Body1 role="status">{week.is}</Body1>
      </Page>
    </Frame>
  );
}
