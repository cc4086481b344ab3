import { Button, Caption1, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { Send20Regular } from '@fluentui/react-icons';
import { useCallback, useState, type ReactNode } from 'react';
import { expectedPeople } from '#domain/meeting.ts';
import type { MeetingRecord } from '#domain/record.ts';
import { placeOf, type SeenInvite, type Target } from '#domain/target.ts';
import type { MeetingOverview } from '#flows/debrief.ts';
import type { Failure } from '#ports/failure.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { Quiet, Row, Section, Stack } from '#ui/layout.tsx';
import { Unfold } from '#ui/unfold.tsx';
import { Failed } from '#views/failed.tsx';
import { useReading } from '#views/reading.tsx';
import { sayPlaces, type StartOf } from '#views/say-place.ts';
import { InvitationChoices } from './invitation-choices.tsx';
import type { InvitationChoice } from './invitation-choice.tsx';
import type { InvitationOffer } from './offered-invitations.ts';
import { OneNoteChoice } from './rare-parts.tsx';
import { stopsForConsent } from './stops-for-consent.ts';
import { useTab } from './tab.ts';

const useStyles = makeStyles({
  what: { color: tokens.colorNeutralForeground2, paddingInlineStart: '34px' },
});

interface Props {
  readonly overview: MeetingOverview;
  readonly record: MeetingRecord;
  readonly offers: readonly InvitationOffer[];
  readonly keep: () => void;
  /** The way back, beside the button. */
  readonly children: ReactNode;
}

/** Where the notes go, and the promise that they do. Where the chat is the only place, the button is the choice. */
export function WriteStep({ overview: { meeting, written }, record, offers, keep, children }: Props) {
  const { words, format, ticker } = useReading();
  const { debrief, navigation } = useTab();
  const styles = useStyles();
  const hasChat = meeting.joinUrl !== undefined;
  const [toChat, setToChat] = useState(hasChat);
  const [toOneNote, setToOneNote] = useState(false);
  const [choices, setChoices] = useState<ReadonlyMap<InvitationOffer['is'], InvitationChoice>>(new Map());
  const choose = useCallback((is: InvitationOffer['is'], choice: InvitationChoice) => setChoices((before) => new Map(before).set(is, choice)), []);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const say = words.targets;

  const chosen = offers.filter(({ is }) => choices.get(is)?.chosen);
  const targets: readonly Target[] = [...(toChat ? [{ to: 'chat' } as const] : []), ...(toOneNote ? [{ to: 'onenote' } as const] : []), ...chosen.flatMap((offer) => targetOf(offer, choices.get(offer.is)))];
  const isReady = chosen.every(({ is }) => seenIn(choices.get(is)));
  const over = chosen.find(({ isOver }) => isOver);
  const startOf: StartOf = (id) => offers.find(({ occurrence }) => occurrence.id === id)?.occurrence.start;
  const places = sayPlaces(targets, startOf, ticker.now(), words, format);
  const hint = targets.length === 0 && chosen.length === 0 ? say.none : isReady ? undefined : say.lookFirst;

  const oneNote = <OneNoteChoice chosen={toOneNote} standsThere={written?.targets.some(({ to }) => to === 'onenote') ?? false} onChange={setToOneNote} />;

  const write = async (): Promise<void> => {
    setAsking(false);
    setBusy(true);
    keep();
    const granted = toChat ? await debrief.permit('chat-card') : undefined;
    const outcome = granted && !granted.ok && stopsForConsent(granted.failure) ? granted : await debrief.writeBack(meeting, record, targets);
    setBusy(false);
    if (!outcome.ok) return setFailure(outcome.failure);
    navigation.replace({ page: 'debrief', id: meeting.id, step: 'done' });
  };
  const press = (): void => {
    if (hint !== undefined || busy) return;
    if (over) setAsking(true);
    else void write();
  };

  return (
    <>
      {offers.length === 0 ? <Unfold line={say.others}>{oneNote}</Unfold> : (
        <Section title={say.title}>
          {hasChat ? (
            <div>
              <Checkbox checked={toChat} onChange={(_, { checked }) => setToChat(checked === true)} label={say.chat} aria-describedby="to-chat" />
              <Caption1 id="to-chat" block className={styles.what}>{say.chatWhat}</Caption1>
            </div>
          ) : null}
          <InvitationChoices
            offers={offers} record={record}
            standsAt={(target) => written?.targets.some((one) => placeOf(one) === placeOf(target)) ?? false}
            change={choose}
          />
          {oneNote}
        </Section>
      )}
      <Stack>
        <Row>
          <Button appearance="primary" icon={<Send20Regular />} disabledFocusable={busy || hint !== undefined} aria-describedby="write-hint" onClick={press}>
            {busy ? words.preview.writing : targets.length === 0 ? words.preview.writeNowhere : words.preview.write(places)}
          </Button>
          {children}
        </Row>
        <Caption1 id="write-hint">{hint ?? (toChat ? words.preview.consent : '')}</Caption1>
        <div role="alert">
          {failure ? (
            <Failed
              title={stopsForConsent(failure) ? words.preview.notAllowed : words.preview.notQueued} failure={failure} feature="chat-card"
              inDialog retry={press}
            />
          ) : null}
        </div>
      </Stack>
      {asking && over ? (
        <ConfirmDialog title={say.past.title} confirm={say.past.yes} cancel={words.shell.cancel} onConfirm={() => void write()} onCancel={() => setAsking(false)}>
          <Quiet>{mailed(over)}</Quiet>
        </ConfirmDialog>
      ) : null}
    </>
  );

  function mailed({ occurrence }: InvitationOffer): string {
    const guests = expectedPeople(occurrence).length - 1;
    return say.past.what(guests, format.number(guests));
  }
}

const seenIn = (choice: InvitationChoice | undefined): SeenInvite | undefined => (choice?.chosen ? choice.seen : undefined);

/** Nothing before it was looked at. */
function targetOf({ occurrence, eventId }: InvitationOffer, choice: InvitationChoice | undefined): readonly Target[] {
  const seen = seenIn(choice);
  return seen ? [{ to: 'invite', occurrence: occurrence.id, eventId, seen }] : [];
}
