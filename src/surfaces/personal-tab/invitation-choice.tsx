import { Button, Caption1, Checkbox, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId } from 'react';
import { expectedPeople } from '#domain/meeting.ts';
import type { MeetingRecord } from '#domain/record.ts';
import type { SeenInvite } from '#domain/target.ts';
import { Quiet, Row, SmallTitle, Stack } from '#ui/layout.tsx';
import { Failed } from '#views/failed.tsx';
import { NotesPreview } from '#views/notes-preview.tsx';
import { useReading } from '#views/reading.tsx';
import type { InvitationOffer } from './offered-invitations.ts';
import { sayPeople } from './say-people.ts';
import type { ShownInvitation } from './tab.ts';
import { useInvitation, type Invitation } from './use-invitation.ts';

const useStyles = makeStyles({
  choice: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  what: { color: tokens.colorNeutralForeground2, paddingInlineStart: '34px' },
  shown: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, paddingInlineStart: '34px', '@media (max-width: 560px)': { paddingInlineStart: 0 } },
  standing: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontFamily: 'inherit' },
});

/** `chosen` without `seen`: the person wants it, and it was not looked at yet. */
export type InvitationChoice = { readonly chosen: false } | { readonly chosen: true; readonly seen?: SeenInvite };

interface Props {
  readonly offer: InvitationOffer;
  readonly record: MeetingRecord;
  readonly block: ShownInvitation;
  /** The person's notes stand there from an earlier write. */
  readonly standsThere: boolean;
  readonly onChange: (choice: InvitationChoice) => void;
}

/** An invitation as a place to write to: off until the person chooses it, then what will stand there beside what does. */
export function InvitationChoiceBox({ offer, record, block, standsThere, onChange }: Props) {
  const { words, format, ticker } = useReading();
  const styles = useStyles();
  const what = useId();
  const { now, look, leaveOut } = useInvitation(record, offer.occurrence);
  const say = words.targets;
  useEffect(() => onChange(choiceOf(now)), [now, onChange]);
  return (
    <div className={styles.choice}>
      <div>
        <Checkbox
          checked={now.is !== 'left-out'}
          onChange={(_, { checked }) => (checked === true ? look() : leaveOut())}
          label={say[offer.is](format.day(offer.occurrence.start, ticker.now()))}
          aria-describedby={what}
        />
        <Caption1 id={what} block className={styles.what}>{offer.isOver ? say.sameWhat : say.inviteWhat}{standsThere ? ` ${say.standsThere}` : ''}</Caption1>
      </div>
      {now.is === 'left-out' ? null : <div className={styles.shown}><Looked now={now} look={look} leaveOut={leaveOut} offer={offer} block={block} /></div>}
    </div>
  );
}

interface LookedProps extends Pick<Props, 'offer' | 'block'> {
  readonly now: Exclude<Invitation, { is: 'left-out' }>;
  readonly look: () => void;
  readonly leaveOut: () => void;
}

function Looked({ now, look, leaveOut, offer, block }: LookedProps) {
  const { words, format } = useReading();
  const styles = useStyles();
  const say = words.targets;
  switch (now.is) {
    case 'asking':
    case 'looking':
      return (
        <Row>
          <Spinner size="tiny" label={say[now.is]} labelPosition="after" />
          <Button onClick={leaveOut}>{words.shell.cancel}</Button>
        </Row>
      );
    case 'failed':
      return <div role="alert"><Failed title={say.notSeen} failure={now.failure} feature="invite" inDialog retry={look} /></div>;
    case 'seen':
      return (
        <>
          <NotesPreview label={say.block} title={block.title ?? say.block} notes={block} />
          <Quiet>{say.who(sayPeople(expectedPeople(offer.occurrence), words, format))}</Quiet>
          {now.seen.standing === undefined ? <Quiet>{say.standsNone}</Quiet> : (
            <Stack>
              <SmallTitle>{say.standing}</SmallTitle>
              <pre className={styles.standing} dir="auto">{now.seen.standing}</pre>
            </Stack>
          )}
        </>
      );
  }
}

const choiceOf = (now: Invitation): InvitationChoice => {
  if (now.is === 'left-out') return { chosen: false };
  return now.is === 'seen' ? { chosen: true, seen: now.seen.seen } : { chosen: true };
};
