import { useCallback } from 'react';
import type { MeetingRecord } from '#domain/record.ts';
import type { Target } from '#domain/target.ts';
import { Quiet } from '#ui/layout.tsx';
import { Unfold } from '#ui/unfold.tsx';
import { useReading } from '#views/reading.tsx';
import { InvitationChoiceBox, type InvitationChoice } from './invitation-choice.tsx';
import type { InvitationOffer } from './offered-invitations.ts';
import { useRenderings, type ShownInvitation } from './tab.ts';

interface Props {
  readonly offers: readonly InvitationOffer[];
  readonly record: MeetingRecord;
  /** Says whether the person's notes stand there from an earlier write. */
  readonly standsAt: (target: Target) => boolean;
  readonly change: (is: InvitationOffer['is'], choice: InvitationChoice) => void;
}

/** The invitations that can be written to; one that is over only for those who look for it. A record with nothing to carry has none. */
export function InvitationChoices({ offers, record, standsAt, change }: Props) {
  const { words } = useReading();
  const block = useRenderings().inviteBlock(record);
  if (!block) return <Quiet>{words.targets.nothing}</Quiet>;
  const box = (offer: InvitationOffer) => <One key={offer.is} offer={offer} record={record} block={block} standsAt={standsAt} change={change} />;
  const over = offers.filter(({ isOver }) => isOver);
  return (
    <>
      {offers.filter(({ isOver }) => !isOver).map(box)}
      {over.length === 0 ? null : <Unfold line={words.targets.others}>{over.map(box)}</Unfold>}
    </>
  );
}

function One({ offer, standsAt, change, ...rest }: Omit<Props, 'offers'> & { offer: InvitationOffer; block: ShownInvitation }) {
  const { is } = offer;
  const onChange = useCallback((choice: InvitationChoice) => change(is, choice), [change, is]);
  const standsThere = standsAt({ to: 'invite', occurrence: offer.occurrence.id, eventId: offer.eventId });
  return <InvitationChoiceBox {...rest} offer={offer} standsThere={standsThere} onChange={onChange} />;
}
