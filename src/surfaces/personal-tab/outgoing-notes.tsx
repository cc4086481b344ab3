import { useState } from 'react';
import type { MeetingId } from '#domain/meeting.ts';
import type { MeetingRecord } from '#domain/record.ts';
import type { OutboxEntry, UnreadableEntry } from '#flows/outbox-entry.ts';
import type { Feature } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { FailureNotice } from '#views/failure-notice.tsx';
import { FEATURE_OF, OutboxStrip } from '#views/outbox-strip.tsx';
import { useReading } from '#views/reading.tsx';
import { shownText } from '#views/shown-text.ts';
import { LinkButton } from './link-button.tsx';
import { useTab } from './tab.ts';
import { useCopy } from './use-copy.ts';
import { useStartOf } from './use-start-of.ts';

/** The outbox, or the part of it that is about one meeting. */
export function OutgoingNotes({ only }: { only?: MeetingId }) {
  const { words } = useReading();
  const { debrief, renderings } = useTab();
  const { plain, rich } = useCopy();
  const startOf = useStartOf();
  const all = useSubscribable(debrief.outbox);
  const [refused, setRefused] = useState<{ readonly feature: Feature; readonly failure: Failure }>();
  const permit = async ({ id, target }: OutboxEntry): Promise<void> => {
    const feature = FEATURE_OF[target.to];
    const granted = await debrief.permit(feature);
    setRefused(granted.ok ? undefined : { feature, failure: granted.failure });
    if (granted.ok) debrief.retry(id);
  };
  /** An invitation carries a part of the record only. */
  const oursOf = ({ action, target }: OutboxEntry): string | undefined => {
    if (action.does !== 'write') return undefined;
    if (target.to === 'chat') return renderings.text(action.record);
    const block = renderings.inviteBlock(action.record);
    return block && shownText(block);
  };
  return (
    <>
      <OutboxStrip
        entries={only === undefined ? all : all.filter(isAbout(only))}
        startOf={startOf}
        textOf={(theirs) => (typeof theirs === 'string' ? theirs : isRecord(theirs) ? renderings.text(theirs) : undefined)}
        oursOf={oursOf}
        retry={(id) => debrief.retry(id)}
        permit={(entry) => void permit(entry)}
        dismiss={(id) => debrief.dismiss(id)}
        copy={plain}
        copyNotes={({ action }) => (action.does === 'write' ? rich(action.record) : undefined)}
        look={({ meeting: { id } }) => <LinkButton to={{ page: 'debrief', id, step: 'preview' }}>{words.outbox.conflict.lookAgain}</LinkButton>}
      />
      {refused ? <FailureNotice failure={refused.failure} cancelled={words.need.declined[refused.feature]} copy={plain} feature={refused.feature} /> : null}
    </>
  );
}

export const isAbout = (meeting: MeetingId) => (entry: OutboxEntry | UnreadableEntry): entry is OutboxEntry =>
  'meeting' in entry && entry.meeting.id === meeting;

const isRecord = (theirs: unknown): theirs is MeetingRecord =>
  typeof theirs === 'object' && theirs !== null && 'version' in theirs && 'openQuestions' in theirs && 'commitments' in theirs;
