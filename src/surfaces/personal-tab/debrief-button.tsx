import type { MeetingOverview } from '#flows/debrief.ts';
import { useFirstReading } from '#views/reading.tsx';
import { LinkButton } from './link-button.tsx';

/** The way from a list into the debrief of one meeting; its name says which. */
export function DebriefButton({ overview: { meeting, hasDraft }, primary = false }: { overview: MeetingOverview; primary?: boolean }) {
  const { words } = useFirstReading();
  const action = hasDraft ? words.week.goOn : words.week.debrief;
  return (
    <LinkButton
      to={{ page: 'debrief', id: meeting.id, step: 'form' }}
      appearance={primary ? 'primary' : 'secondary'}
      aria-label={words.week.actionOn(action, meeting.subject || words.shell.noSubject)}
    >
      {action}
    </LinkButton>
  );
}
