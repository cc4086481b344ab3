import type { Meeting } from '#domain/meeting.ts';
import { QuietButton } from '#ui/quiet-button.tsx';
import { useFirstReading } from '#views/reading.tsx';

/** For a series that the person does not want to be asked about; nothing for a single meeting. */
export function NeverAsk({ meeting, hush }: { meeting: Meeting; hush: (meeting: Meeting) => void }) {
  const { words } = useFirstReading();
  const say = words.week.round.never;
  if (meeting.series === undefined) return null;
  return (
    <QuietButton aria-label={words.week.actionOn(say, meeting.subject || words.shell.noSubject)} onClick={() => hush(meeting)}>
      {say}
    </QuietButton>
  );
}
