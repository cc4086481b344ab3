import { Link } from '@fluentui/react-components';
import type { Meeting } from '#domain/meeting.ts';
import { useFirstReading } from '#views/reading.tsx';
import { hashOf } from './route.ts';

/** The subject as a way to the meeting's page. */
export function MeetingLink({ meeting }: { meeting: Meeting }) {
  const { words } = useFirstReading();
  return <Link href={hashOf({ page: 'meeting', id: meeting.id })}><bdi>{meeting.subject || words.shell.noSubject}</bdi></Link>;
}
