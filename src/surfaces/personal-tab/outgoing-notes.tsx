import { Suspense, useState } from 'react';
import type { MeetingId } from '#domain/meeting.ts';
import type { MeetingRecord } from '#domain/record.ts';
import type { OutboxEntry, UnreadableEntry } from '#flows/outbox-entry.ts';
import type { Feature } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { FEATURE_OF } from '#views/feature-of.ts';
import { FailureNotice, OutboxStrip } from '#views/rare-pieces.ts';
import { useReading } from '#views/reading.tsx';
import { LinkButton } from './link-button.tsx';
import { oursOf } from './ours-of.ts';
import { useRenderings, useTab } from './tab.ts';
import { useCopy } from './use-copy.ts';
import { useStartOf } from './use-start-of.ts';

/** The outbox, or the part of it that is about one meeting. */
export function OutgoingNotes({ only }: { only?: MeetingId }) {
  const all = useSubscribable(useTab().debrief.outbox);
  const entries = only === undefined ? all : all.filter(isAbout(only));
  return entries.length === 0 ? null : <Suspense fallback={null}><Outgoing entries={entries} /></Suspense>;
}

function Outgoing({ entries }: { entries: readonly (OutboxEntry | UnreadableEntry)[] }) {
  const { words } = useReading();
  const { debrief } = useTab();
  const renderings = useRenderings();
  const { plain, rich } = useCopy();
  const startOf = useStartOf();
  const [refused, setRefused] = useState<{ readonly feature: Feature; readonly failure: Failure }>();
  const permit = async ({ id, target }: OutboxEntry): Promise<void> => {
    const feature = FEATURE_OF[target.to];
    const granted = await debrief.permit(feature);
    setRefused(granted.ok ? undefined : { feature, failure: granted.failure });
    if (granted.ok) debrief.retry(id);
  };
  return (
    <>
      <OutboxStrip
        entries={entries}
        startOf={startOf}
        textOf={(theirs) => (typeof theirs === 'string' ? theirs : isRecord(theirs) ? renderings.text(theirs) : undefined)}
        oursOf={(entry) => oursOf(entry, renderings)}
        retry={(id) => debrief.retry(id)}
        permit={(entry) => void permit(entry)}
        dismiss={(id) => debrief.dismiss(id)}
        copy={plain}
        copyNotes={({ action }) => { if (action.does === 'write') void rich(action.record); }}
        look={({ meeting: { id } }) => <LinkButton to={{ page: 'debrief', id, step: 'preview' }}>{words.outbox.conflict.lookAgain}</LinkButton>}
      />
      {refused ? <FailureNotice failure={refused.failure} inDialog copy={plain} feature={refused.feature} /> : null}
    </>
  );
}

export const isAbout = (meeting: MeetingId) => (entry: OutboxEntry | UnreadableEntry): entry is OutboxEntry =>
  'meeting' in entry && entry.meeting.id === meeting;

const isRecord = (theirs: unknown): theirs is MeetingRecord =>
  typeof theirs === 'object' && theirs !== null && 'version' in theirs && 'openQuestions' in theirs && 'commitments' in theirs;
