import { Body1, Switch } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { source } from '#base/subscribable.ts';
import { seconds } from '#base/time.ts';
import { PREFERENCES } from '#domain/preferences.ts';
import type { WorkingHours } from '#domain/working-hours.ts';
import type { CoachingLoop } from '#flows/coaching-loop.ts';
import type { Week } from '#flows/debrief.ts';
import { outsideHours } from '#flows/outside-hours.ts';
import type { HoursState, ReadHours } from '#flows/read-hours.ts';
import { Quiet, Section } from '#ui/layout.tsx';
import { useNow } from '#ui/ticker.ts';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { Failed } from '#views/failed.tsx';
import { PublishingReading, usePublishingWords } from '#views/publishing/publishing-reading.ts';
import { useReading } from '#views/reading.tsx';
import { useChoice } from '../settings/use-choice.ts';

const NOT_HERE = source<HoursState>({ is: 'not-used' });

const useUsesHours = (loop: CoachingLoop): boolean => useSubscribable(loop.copy.documents).get(PREFERENCES)?.preferences?.['working-hours']?.value === true;

/** As they are known; read while somebody looks, where they are used. */
function useWorkingHours(loop: CoachingLoop): { readonly state: HoursState; readonly own: ReadHours | undefined } {
  const isUsed = useUsesHours(loop);
  const [own, setOwn] = useState<ReadHours>();
  const state = useSubscribable(own?.state ?? NOT_HERE);
  useEffect(() => {
    const left = new AbortController();
    // Where it cannot be fetched now, the switch waits for the next visit.
    void loop.hours?.().then((read) => {
      if (left.signal.aborted) return;
      setOwn(read);
      if (isUsed) void read.latest(new AbortController().signal);
    }, () => undefined);
    return () => left.abort();
  }, [loop, isUsed]);
  return { state, own };
}

/** Whether Debrief may see the person's own working hours, and what it sees. */
export function WorkingHoursChoice({ loop }: { loop: CoachingLoop }) {
  return <PublishingReading><Choice loop={loop} /></PublishingReading>;
}

/** For one's own rhythm: how many meetings lay outside them, where they are known. */
export function OwnOutsideHours({ loop, week }: { loop: CoachingLoop; week: Week }) {
  return <PublishingReading><Outside loop={loop} week={week} /></PublishingReading>;
}

function Outside({ loop, week }: { loop: CoachingLoop; week: Week }) {
  const { format } = useReading();
  const say = usePublishingWords().hours;
  const { state } = useWorkingHours(loop);
  const told = state.is === 'known' && state.hours ? outsideHours(week, state.hours) : undefined;
  return (
    <Section title={say.title}>
      {told ? <Body1>{say.outside(format.number(told.outside), format.number(told.of))}</Body1> : null}
      <Choice loop={loop} />
    </Section>
  );
}

function Choice({ loop }: { loop: CoachingLoop }) {
  const { words, format, ticker } = useReading();
  const say = usePublishingWords().hours;
  const isUsed = useUsesHours(loop);
  const { state, own } = useWorkingHours(loop);
  const { busy, failure, choose } = useChoice();
  const now = useNow(ticker, seconds(60));
  const change = (wanted: boolean): void => {
    if (own) void choose(() => own.use(wanted), wanted ? { needs: 'working-hours' } : {});
  };
  return (
    <>
      <Quiet>{say.what}</Quiet>
      <Switch checked={isUsed} disabledFocusable={busy || !own} label={say.use} onChange={(_, { checked }) => { if (!busy) change(checked); }} />
      <div role="status">
        {isUsed && state.is === 'known' ? <Quiet>{state.hours ? sayHours(state.hours, say, words.loop.rhythm.days, (items) => format.list(items)) : say.none} {say.asOf(format.ago(state.asOf, now))}</Quiet> : null}
        {isUsed && state.is === 'reading' ? <Quiet>{say.reading}</Quiet> : null}
      </div>
      {isUsed && state.is === 'failed' ? <Failed title={say.notRead} failure={state.failure} feature="working-hours" retry={() => void own?.latest(new AbortController().signal)} /> : null}
      {failure ? <Failed title={say.notRead} failure={failure} feature="working-hours" cancelled={words.need.declined['working-hours']} retry={() => change(!isUsed)} /> : null}
    </>
  );
}

type Say = ReturnType<typeof usePublishingWords>['hours'];

function sayHours({ days, from, to, zone }: WorkingHours, say: Say, names: { readonly [day in WorkingHours['days'][number]]: string }, list: (items: readonly string[]) => string): string {
  const where = typeof zone === 'string' ? zone : say.ownZone;
  return say.are(list(days.map((day) => names[day])), clock(from), to > from ? clock(to) : say.nextDay(clock(to)), where);
}

const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
