import { Button, Caption1, Checkbox, Field, Select, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingRow } from '#domain/meeting-row.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Policy } from '#domain/policy.ts';
import { sameRow } from '#domain/team-list.ts';
import type { PublishMeetings } from '#flows/publish-meetings.ts';
import type { NoRow } from '#flows/row-of.ts';
import type { Failure } from '#ports/failure.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { Panel, Quiet, Row, SmallTitle } from '#ui/layout.tsx';
import { Failed } from '#views/failed.tsx';
import { RowTable } from '#views/publishing/row-table.tsx';
import { usePublishingWords } from '#views/publishing/publishing-reading.ts';
import { useReading } from '#views/reading.tsx';
import { dataOf } from '../data-of.ts';
import { useChoice } from '../settings/use-choice.ts';
import { useTab } from '../tab.ts';

interface Props {
  readonly publishing: PublishMeetings;
  readonly meeting: Meeting;
  readonly teams: Policy['teams'];
}

/** Team and title; then exactly what would be published with them; only then the way to publish it. */
export function ShareChoice({ publishing, meeting, teams }: Props) {
  const { words } = useReading();
  const { debrief } = useTab();
  const announce = useAnnounce();
  const chosen = publishing.chosen(meeting);
  const me = dataOf(debrief.week.getSnapshot())?.me.address;
  const [team, setTeam] = useState(() => chosen?.team ?? (teams.find(({ members }) => members.some((one) => one === me)) ?? teams[0])?.name ?? '');
  const [showsTitle, setShowsTitle] = useState(chosen?.showsTitle ?? false);
  const [seen, setSeen] = useState<MeetingRow | NoRow>();
  const [unread, setUnread] = useState<Failure>();
  const [isLooking, setIsLooking] = useState(false);
  const { busy, failure, choose } = useChoice();
  const say = usePublishingWords().share;
  const names = [...new Set([...teams.map(({ name }) => name), ...(team === '' ? [] : [team])])];
  const given = { team, showsTitle };

  const look = async (): Promise<void> => {
    setIsLooking(true);
    setUnread(undefined);
    const made = await publishing.preview(meeting.id, given, new AbortController().signal);
    setIsLooking(false);
    if (made.ok) setSeen(made.value);
    else setUnread(made.failure);
    if (made.ok) announce(typeof made.value === 'string' ? say.none[made.value] : say.preview);
  };
  const change = (set: () => void): void => {
    set();
    setSeen(undefined);
  };
  const publish = async (): Promise<void> => {
    const kept = await choose(() => publishing.choose(meeting, given), { needs: 'team-list', done: chosen ? say.changed : say.turnedOn });
    if (kept) setSeen(undefined);
  };
  const stands = publishing.sent(meeting);
  const isSame = chosen?.team === team && chosen.showsTitle === showsTitle;
  return (
    <>
      <Field label={say.team} style={{ alignSelf: 'stretch', maxWidth: '320px' }}>
        <Select value={team} onChange={(_, { value }) => change(() => setTeam(value))}>{names.map((name) => <option key={name}>{name}</option>)}</Select>
      </Field>
      <div>
        <Checkbox checked={showsTitle} onChange={(_, { checked }) => change(() => setShowsTitle(checked === true))} label={say.showsTitle} aria-describedby="shows-title" />
        <Caption1 id="shows-title" block>{say.showsTitleWhat}</Caption1>
      </div>
      <Row>
        <Button disabledFocusable={isLooking} onClick={() => { if (!isLooking) void look(); }}>{say.look}</Button>
        {isLooking ? <Spinner size="tiny" label={say.looking} labelPosition="after" /> : null}
      </Row>
      {unread ? <Failed title={say.notRead} failure={unread} feature="chat-card" retry={() => void look()} /> : null}
      {typeof seen === 'string' ? <Quiet>{say.none[seen]}</Quiet> : null}
      {typeof seen === 'object' && !(stands && sameRow(seen, stands)) ? (
        <Panel label={chosen ? say.next : say.preview}>
          <SmallTitle>{chosen ? say.next : say.preview}</SmallTitle>
          <RowTable row={seen} />
        </Panel>
      ) : null}
      {seen !== undefined && seen !== 'not-organizer' && !isSame ? (
        <Row><Button appearance="primary" disabledFocusable={busy} onClick={() => { if (!busy) void publish(); }}>{chosen ? say.change : meeting.series === undefined ? say.onAlone : say.on}</Button></Row>
      ) : null}
      {failure ? <Failed failure={failure} feature="team-list" cancelled={words.need.declined['team-list']} retry={() => void publish()} /> : null}
    </>
  );
}
