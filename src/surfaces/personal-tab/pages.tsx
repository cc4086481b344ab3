import { Suspense, memo, useEffect, useState, type ReactNode } from 'react';
import type { Me } from '#domain/person.ts';
import type { MeetingOverview, Week } from '#flows/debrief.ts';
import { Page, PageHeading, Quiet } from '#ui/layout.tsx';
import { rarely } from '#ui/rarely.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { fetchRarePieces } from '#views/rare-pieces.ts';
import { useFirstReading } from '#views/reading.tsx';
import { useFetchedBehind } from '#views/use-fetched-behind.ts';
import { BackToWeek } from './back-to-week.tsx';
import { cardLeadsTo } from './card-leads-to.ts';
import { dataOf } from './data-of.ts';
import { ApartMeetings, fetchRareParts } from './rare-parts.tsx';
import { useTab } from './tab.ts';
import { VisitProvider } from './visit.tsx';
import { WeekPage } from './week-page.tsx';

// The week is what people wait for; the other pages are fetched behind it, before anyone has read it.
const MeetingPage = rarely(async () => (await import('./meeting-page.tsx')).MeetingPage, NotHere);
const DebriefPage = rarely(async () => (await import('./debrief-page.tsx')).DebriefPage, NotHere);
const TranscriptPage = rarely(async () => (await import('./transcript-page.tsx')).TranscriptPage, NotHere);
const CommitmentsPage = rarely(async () => (await import('./commitments-page.tsx')).CommitmentsPage, NotHere);
const SummaryPage = rarely(async () => (await import('./summary/summary-page.tsx')).SummaryPage, NotHere);
const SettingsPage = rarely(async () => (await import('./settings-page.tsx')).SettingsPage, NotHere);

function fetchTheRest(): void {
  for (const page of [MeetingPage, DebriefPage, TranscriptPage, CommitmentsPage, SettingsPage]) page.fetchAhead();
  fetchRarePieces();
  fetchRareParts();
}

/** The page that the address names; what a person does not want to lose between two pages is kept around them. */
export function Pages() {
  return <VisitProvider><Suspense fallback={<NotHere />}><CurrentPage /></Suspense></VisitProvider>;
}

/** As soon as what the page needs was read. */
function CurrentPage() {
  const { debrief, navigation: { route } } = useTab();
  // Kept here, so that a person comes back from a meeting to the week they left.
  const [back, setBack] = useState(0);
  const state = useSubscribable(debrief.week);
  useFetchedBehind(dataOf(state) !== undefined, fetchTheRest);
  if (route.page === 'week') return <WeekPage state={state} back={back} setBack={setBack} />;
  if (route.page === 'commitments') return <CommitmentsPage state={state} />;
  if (route.page === 'summary') return <SummaryPage at={route.at} state={state} />;
  if (route.page === 'settings') return <SettingsPage state={state} />;
  const week = dataOf(state);
  const overview = week?.meetings.find(({ meeting }) => meeting.id === route.id);
  // Before the first read nothing can be said about a meeting; the week's page shows how far reading is.
  if (!week) return state.is === 'empty' ? <NotFound /> : <WeekPage state={state} back={back} setBack={setBack} />;
  if (!overview) return <NotFound apart={week.apart.filter(({ meeting }) => meeting === route.id)} />;
  return <MeetingPages key={route.id} me={week.me} missing={week.missing} overview={overview} />;
}

interface MeetingProps {
  readonly me: Me;
  readonly missing: Week['missing'];
  readonly overview: MeetingOverview;
}

/** Not drawn again while other meetings are judged: somebody may be typing here. */
const MeetingPages = memo(function MeetingPages({ me, missing, overview }: MeetingProps) {
  const { navigation: { route } } = useTab();
  if (route.page === 'card') return <FromCard overview={overview} />;
  if (route.page === 'transcript') return <TranscriptPage overview={overview} missing={missing} at={route.at} />;
  return route.page === 'debrief'
    ? <DebriefPage me={me} overview={overview} step={route.step} />
    : <MeetingPage overview={overview} />;
}, (a, b) => a.me === b.me && a.overview === b.overview && JSON.stringify(a.missing) === JSON.stringify(b.missing));

/** Nothing to read: the next page takes its place at once. */
function FromCard({ overview }: { overview: MeetingOverview }) {
  const { ticker } = useFirstReading();
  const { navigation: { settle } } = useTab();
  useEffect(() => settle(cardLeadsTo(overview, ticker.now())), [settle, overview, ticker]);
  return <NotHere />;
}

/** In place of a page while it is fetched, or where that failed. */
function NotHere({ children }: { readonly children?: ReactNode }) {
  const { words } = useFirstReading();
  const { navigation } = useTab();
  if (children === undefined) return <Page><Quiet>{words.shell.opening}</Quiet></Page>;
  return (
    <Page>
      <PageHeading title={words.shell.unopened} takesFocus={navigation.moved}><BackToWeek /></PageHeading>
      {children}
    </Page>
  );
}

/** What was typed about a meeting that has left the calendar is shown where the person looks for it. */
function NotFound({ apart = [] }: { apart?: Week['apart'] }) {
  const { words } = useFirstReading();
  const { navigation } = useTab();
  return (
    <Page>
      <PageHeading title={words.shell.notFound.title} takesFocus={navigation.moved}><BackToWeek /></PageHeading>
      <Quiet>{words.shell.notFound.what}</Quiet>
      <ApartMeetings apart={apart} />
    </Page>
  );
}
