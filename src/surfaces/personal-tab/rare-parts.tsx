import { useState } from 'react';
import type { Apart, MeetingOverview } from '#flows/debrief.ts';
import type { Unclear } from '#flows/unclear.ts';
import { rarely } from '#ui/rarely.tsx';

// What the first look at the week can do without: fetched when it is shown, and in any case right behind the week.

const Apart = rarely(async () => (await import('./apart-meetings.tsx')).ApartMeetings);

/** Words whose meeting is in no calendar any more. Once there were some it stays: what was discarded can be brought back. */
export function ApartMeetings({ apart }: { apart: readonly Apart[] }) {
  const [shown, setShown] = useState(apart.length > 0);
  if (!shown && apart.length > 0) setShown(true);
  return shown ? <Apart apart={apart} /> : null;
}

const Unclears = rarely(async () => (await import('./unclear-spans.tsx')).UnclearSpans);

/** Once something was to be placed it stays: where it was placed can be taken back. */
export function UnclearSpans(props: { unclear: readonly Unclear[]; meetings: readonly MeetingOverview[] }) {
  const [shown, setShown] = useState(props.unclear.length > 0);
  if (!shown && props.unclear.length > 0) setShown(true);
  return shown ? <Unclears {...props} /> : null;
}

export const Hushed = rarely(async () => (await import('./hushed.tsx')).Hushed);
export const HushedSeries = rarely(async () => (await import('./hushed-series.tsx')).HushedSeries);
export const JudgingProgress = rarely(async () => (await import('./progress.tsx')).JudgingProgress);
export const MissingFeatures = rarely(async () => (await import('./missing-features.tsx')).MissingFeatures);
export const OneNoteChoice = rarely(async () => (await import('./onenote-choice.tsx')).OneNoteChoice);
export const OwnFilesDrop = rarely(async () => (await import('./own-files-drop.tsx')).OwnFilesDrop);
export const Progress = rarely(async () => (await import('./progress.tsx')).Progress);
export const SeriesSigns = rarely(async () => (await import('./series-signs.tsx')).SeriesSigns);
export const WeekCheckIns = rarely(async () => (await import('./week-check-ins.tsx')).WeekCheckIns);

export function fetchRareParts(): void {
  for (const part of [Apart, Hushed, HushedSeries, JudgingProgress, MissingFeatures, OneNoteChoice, OwnFilesDrop, Progress, SeriesSigns, Unclears, WeekCheckIns]) part.fetchAhead();
}
