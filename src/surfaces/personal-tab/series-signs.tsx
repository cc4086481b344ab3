import { Body1 } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Instant } from '#base/time.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { DecidedOnce } from '#domain/series.ts';
import type { MeetingOverview, Week } from '#flows/debrief.ts';
import { mayAsk } from '#flows/rhythm.ts';
import { seriesSigns } from '#flows/series-signs.ts';
import { List, Panel, Quiet, Section } from '#ui/layout.tsx';
import { EvidenceQuote } from '#views/evidence-quote.tsx';
import { useTabReading } from '#views/reading.tsx';
import { sayLoad } from '#views/say-verdict.ts';
import { MeetingLink } from './meeting-link.tsx';

/** More than the week's own flags would not be read. */
const MOST = 3;

/** Series whose last meetings all lacked a decision, and decisions that came back; nothing of a series that is not to be asked about. */
export function SeriesSigns({ week, now }: { week: Week; now: Instant }) {
  const { words, format } = useTabReading();
  const { withoutClosure, reopened } = useMemo(() => seriesSigns(week, now), [week, now]);
  const of = useMemo(() => new Map(week.meetings.map((overview) => [overview.meeting.id, overview])), [week.meetings]);
  const rows = withoutClosure.filter(({ series }) => mayAsk(week.rhythm, series, now));
  const back = reopened.filter(({ series }) => mayAsk(week.rhythm, series, now));
  const more = Math.max(0, rows.length - MOST) + Math.max(0, back.length - MOST);
  const say = words.series;
  const subjectOf = (id: MeetingId | undefined): string => (id && of.get(id)?.meeting.subject) || words.shell.noSubject;
  if (rows.length + back.length === 0) return null;
  return (
    <Section title={say.title}>
      <List>
        {rows.slice(0, MOST).map(({ series, meetings, load }) => (
          <li key={series}>
            <Panel>
              <Body1>{say.withoutClosure(subjectOf(meetings.at(-1)), meetings.length, format.number(meetings.length), sayLoad(load, words, format))}</Body1>
              <List tight>{meetings.map((id) => <li key={id}><Occurrence of={of.get(id)} now={now} /></li>)}</List>
              <Quiet>{say.clears}</Quiet>
            </Panel>
          </li>
        ))}
        {back.slice(0, MOST).map(({ before, again }) => (
          <li key={`${before.meeting} ${again.meeting} ${again.quote}`}>
            <Panel>
              <Body1>{say.reopened(subjectOf(again.meeting))}</Body1>
              <Once once={before} says={say.first(format.day(before.at, now))} />
              <Once once={again} says={say.again(format.day(again.at, now))} />
              <Quiet>{say.guess}</Quiet>
            </Panel>
          </li>
        ))}
      </List>
      {more > 0 ? <Quiet>{say.more(format.number(more))}</Quiet> : null}
    </Section>
  );
}

function Occurrence({ of, now }: { of: MeetingOverview | undefined; now: Instant }) {
  const { words, format } = useTabReading();
  return of ? <><MeetingLink meeting={of.meeting} />{words.shell.comma('', format.dayAndTime(of.meeting.start, now))}</> : null;
}

function Once({ once: { quote, from }, says }: { once: DecidedOnce; says: string }) {
  return (
    <div>
      <Quiet>{says}</Quiet>
      <EvidenceQuote quote={{ utterance: 0, speaker: null, at: null, text: quote }} from={from} />
    </div>
  );
}
