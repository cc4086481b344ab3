import { useState } from 'react';
import type { MeetingOverview, Week } from '#flows/debrief.ts';
import type { ViewState } from '#flows/view-state.ts';
import { Page, PageHeading, Quiet } from '#ui/layout.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { useReading } from '#views/reading.tsx';
import { BackToWeek } from './back-to-week.tsx';
import { DebriefPage } from './debrief-page.tsx';
import { MeetingPage } from './meeting-page.tsx';
import { useTab } from './tab.ts';
import { VisitProvider } from './visit.tsx';
import { WeekPage } from './week-page.tsx';

/** The page that the address names; what a person does not want to lose between two pages is kept around them. */
export function Pages() {
  return <VisitProvider><CurrentPage /></VisitProvider>;
}

/** As soon as what the page needs was read. */
function CurrentPage() {
  const { debrief, navigation: { route } } = useTab();
  // Kept here, so that a person comes back from a meeting to the week they left.
  const [back, setBack] = useState(0);
  const state = useSubscribable(debrief.week);
  if (route.page === 'week') return <WeekPage state={state} back={back} setBack={setBack} />;
  const week = dataOf(state);
  const overview = week?.meetings.find(({ meeting }) => meeting.id === route.id);
  // Before the first read nothing can be said about a meeting; the week's page shows how far reading is.
  if (!week) return state.is === 'empty' ? <NotFound /> : <WeekPage state={state} back={back} setBack={setBack} />;
  if (!overview) return <NotFound />;
  return <MeetingPages key={route.id} week={week} overview={overview} />;
}

function MeetingPages({ week, overview }: { week: Week; overview: MeetingOverview }) {
  const { navigation: { route } } = useTab();
  return route.page === 'debrief'
    ? <DebriefPage me={week.me} overview={overview} step={route.step} />
    : <MeetingPage overview={overview} missing={week.missing} />;
}

function NotFound() {
  const { words } = useReading();
  const { navigation } = useTab();
  return (
    <Page>
      <PageHeading title={words.shell.notFound.title} takesFocus={navigation.moved}><BackToWeek /></PageHeading>
      <Quiet>{words.shell.notFound.what}</Quiet>
    </Page>
  );
}

export const dataOf = (state: ViewState<Week>): Week | undefined =>
  state.is === 'ready' || state.is === 'stale' ? state.data : undefined;
