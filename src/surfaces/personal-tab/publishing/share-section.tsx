import type { Meeting } from '#domain/meeting.ts';
import { PREFERENCES } from '#domain/preferences.ts';
import type { CoachingLoop } from '#flows/coaching-loop.ts';
import type { PublishMeetings } from '#flows/publish-meetings.ts';
import { List, Quiet, Row, Section } from '#ui/layout.tsx';
import { rarely } from '#ui/rarely.tsx';
import { Unfold } from '#ui/unfold.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { Failed } from '#views/failed.tsx';
import { WordsToCopy } from '#views/publishing/words-to-copy.tsx';
import { PublishingReading, usePublishingWords } from '#views/publishing/publishing-reading.ts';
import { useReading } from '#views/reading.tsx';
import { useIsOn } from '#views/use-is-on.ts';
import { LinkButton } from '../link-button.tsx';
import { useLoop } from '../use-loop.ts';
import { usePolicy } from '../use-policy.ts';
import { ShareChoice } from './share-choice.tsx';
import { ShareState } from './share-state.tsx';
import { usePublishing } from './use-publishing.ts';

const WorkingHoursChoice = rarely(async () => (await import('./working-hours.tsx')).WorkingHoursChoice);

/** For the organizer: whether numbers of this series go to the leaders' summary, exactly which, and who can see them. */
export function ShareSection({ meeting }: { meeting: Meeting }) {
  return <PublishingReading><Sharing meeting={meeting} /></PublishingReading>;
}

function Sharing({ meeting }: { meeting: Meeting }) {
  const { loop, failure, retry } = useLoop();
  const say = usePublishingWords().share;
  return (
    <Section title={say.title} lead={say.lead}>
      {failure ? <Failed failure={failure} retry={retry} /> : null}
      {loop?.publishing ? <Opened loop={loop} meeting={meeting} /> : null}
    </Section>
  );
}

function Opened({ loop, meeting }: { loop: CoachingLoop; meeting: Meeting }) {
  const { publishing, failure, retry } = usePublishing(loop);
  const policy = usePolicy();
  useSubscribable(loop.copy.documents);
  const say = usePublishingWords().share;
  const teams = policy.is === 'read' ? policy.policy.teams : [];
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (!publishing) return null;
  const isOn = publishing.chosen(meeting) !== undefined;
  if (!isOn && loop.team.site() === undefined) {
    return <><Quiet>{say.noSite}</Quiet><Row><LinkButton to={{ page: 'settings' }}>{say.toSettings}</LinkButton></Row></>;
  }
  if (!isOn && teams.length === 0) return <Quiet>{say.noTeams}</Quiet>;
  return <Choice loop={loop} publishing={publishing} meeting={meeting} teams={teams} />;
}

interface Props {
  readonly loop: CoachingLoop;
  readonly publishing: PublishMeetings;
  readonly meeting: Meeting;
  readonly teams: Parameters<typeof ShareChoice>[0]['teams'];
}

function Choice({ loop, publishing, meeting, teams }: Props) {
  const { words } = useReading();
  const { share: say, hours } = usePublishingWords();
  const isOn = useIsOn();
  const usesHours = useSubscribable(loop.copy.documents).get(PREFERENCES)?.preferences?.['working-hours']?.value === true;
  return (
    <>
      {meeting.series === undefined ? <Quiet>{say.single}</Quiet> : null}
      <ShareState loop={loop} publishing={publishing} meeting={meeting} />
      <ShareChoice key={String(usesHours)} publishing={publishing} meeting={meeting} teams={teams} />
      {isOn('working-hours') ? <Unfold line={hours.title}><WorkingHoursChoice loop={loop} /></Unfold> : null}
      <Unfold line={say.who}><List tight>{say.whoWhat.map((text) => <li key={text}><Quiet>{text}</Quiet></li>)}</List></Unfold>
      <Unfold line={say.tell}><WordsToCopy label={say.tell} text={say.tellText(meeting.subject || words.shell.noSubject)} copy={say.copy} /></Unfold>
    </>
  );
}
