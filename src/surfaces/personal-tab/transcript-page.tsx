import { useEffect } from 'react';
import type { MeetingOverview, Week } from '#flows/debrief.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { focusPageHeading, Page, PageHeading, Quiet } from '#ui/layout.tsx';
import { useReading } from '#views/reading.tsx';
import { TranscriptReader } from '#views/transcript-reader/transcript-reader.tsx';
import { BackButton } from './back-to-week.tsx';
import { useTab } from './tab.ts';
import { shownOf, titleOf, TranscriptUnread, type Shown } from './transcript-unread.tsx';
import { useTranscript } from './use-transcript.ts';

interface Props {
  readonly overview: MeetingOverview;
  readonly missing: Week['missing'];
  /** The place to open at, as a finding quotes it. */
  readonly at: number | undefined;
}

/** What was said in one meeting, or why that cannot be read and what helps. */
export function TranscriptPage({ overview: { meeting, judgement }, missing, at }: Props) {
  const { words, format, ticker } = useReading();
  const { navigation } = useTab();
  const { now: read, cancel, retry } = useTranscript(meeting.id);
  const now = shownOf(read, judgement?.coverage.transcript);
  const say = words.transcript;
  useSaid(now);
  // What is pressed while nothing can be read goes away with the state it belongs to.
  const land = (act: () => void) => () => {
    act();
    focusPageHeading();
  };
  const subject = meeting.subject || words.shell.noSubject;
  return (
    <Page>
      <PageHeading
        title={say.title} takesFocus={navigation.moved}
        under={say.of(subject, format.span(meeting.start, meeting.end, ticker.now()))}
      >
        <BackButton to={{ page: 'meeting', id: meeting.id }} label={words.debrief.backToMeeting} />
      </PageHeading>
      {now.state === 'read' && now.transcript.utterances.length > 0
        ? (
          <>
            <Quiet>{say.memoryOnly}</Quiet>
            <TranscriptReader key={at ?? 'beginning'} transcript={now.transcript} judgement={judgement} at={at} />
          </>
        ) : <TranscriptUnread now={now} missing={missing} cancel={land(cancel)} retry={land(retry)} />}
    </Page>
  );
}

/** What became of the reading is said aloud: the focus is elsewhere. */
function useSaid(now: Shown): void {
  const { words, format } = useReading();
  const announce = useAnnounce();
  const lines = now.state === 'read' ? now.transcript.utterances.length : 0;
  const text = lines > 0 ? words.transcript.ready(lines, format.number(lines)) : titleOf(now, words.transcript);
  useEffect(() => announce(text), [announce, text]);
}
