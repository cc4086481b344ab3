import { Body1, Button } from '@fluentui/react-components';
import { Copy20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReflectionDraft } from '#domain/reflection.ts';
import type { Apart } from '#flows/debrief.ts';
import type { Failure } from '#ports/failure.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { List, Panel, Quiet, Row, Section, SmallTitle } from '#ui/layout.tsx';
import { Unfold } from '#ui/unfold.tsx';
import { useLanding } from '#ui/use-landing.ts';
import { draftText } from '#views/draft-text.ts';
import { Failed } from '#views/failed.tsx';
import { useTabReading } from '#views/reading.tsx';
import { sayPlaces } from '#views/say-place.ts';
import { CopyButtons } from './copy-buttons.tsx';
import { useTab } from './tab.ts';
import { useCopy } from './use-copy.ts';
import { useStartOf } from './use-start-of.ts';

/** Words whose meeting is in no calendar any more: they can be taken along, and go only when the person discards them. */
export function ApartMeetings({ apart }: { apart: readonly Apart[] }) {
  const { words } = useTabReading();
  // What was discarded stays in its place until the page is left, to be brought back.
  const [discarded, setDiscarded] = useState<readonly Apart[]>([]);
  const shown = [...apart, ...discarded.filter((gone) => !apart.some(({ meeting }) => meeting === gone.meeting))];
  const wasDiscarded = (one: Apart) =>
    apart.some(({ meeting, draft }) => meeting === one.meeting && draft) ? undefined : discarded.find(({ meeting }) => meeting === one.meeting)?.draft;
  if (shown.length === 0) return null;
  return (
    <Section title={words.apart.title} lead={words.apart.lead}>
      <List>
        {shown.toSorted(byStart).map((one) => (
          <li key={one.meeting}>
            <ApartMeeting
              apart={one}
              discarded={wasDiscarded(one)}
              onDiscard={() => setDiscarded((before) => [...before.filter(({ meeting }) => meeting !== one.meeting), one])}
              onRestore={() => setDiscarded((before) => before.filter(({ meeting }) => meeting !== one.meeting))}
            />
          </li>
        ))}
      </List>
    </Section>
  );
}

interface Props {
  readonly apart: Apart;
  /** The draft that was here until the person discarded it. */
  readonly discarded: ReflectionDraft | undefined;
  readonly onDiscard: () => void;
  readonly onRestore: () => void;
}

function ApartMeeting({ apart: { meeting, subject, start, draft, written }, discarded, onDiscard, onRestore }: Props) {
  const { words, format, ticker } = useTabReading();
  const { debrief } = useTab();
  const announce = useAnnounce();
  const startOf = useStartOf();
  const [failure, setFailure] = useState<Failure>();
  const { leave, landing } = useLanding();
  const say = words.apart;
  const now = ticker.now();
  const name = subject || words.shell.noSubject;
  const discard = async (): Promise<void> => {
    leave();
    const gone = await debrief.discardDraft(meeting);
    setFailure(gone.ok ? undefined : gone.failure);
    if (!gone.ok) return;
    onDiscard();
    announce(say.discarded);
  };
  const restore = async (given: ReflectionDraft): Promise<void> => {
    leave();
    const kept = await debrief.keepDraft(given, undefined);
    setFailure(kept.ok ? undefined : kept.failure);
    if (kept.ok) onRestore();
  };
  return (
    <Panel label={name}>
      <div>
        <SmallTitle><bdi>{name}</bdi></SmallTitle>
        <Quiet>{start === undefined ? say.noDate : format.dayAndTime(start, now)}</Quiet>
      </div>
      {discarded ? (
        <Row>
          <Body1>{say.discarded}</Body1>
          <Button ref={landing} aria-label={say.copyOf(say.bringBack, name)} onClick={() => void restore(discarded)}>{say.bringBack}</Button>
        </Row>
      ) : draft ? <KeptDraft draft={draft} name={name} discard={() => void discard()} landing={landing} /> : null}
      {written ? (
        <>
          <Quiet>{say.written(sayPlaces(written.targets, startOf, now, words, format), format.dayAndTime(written.writtenAt, now))}</Quiet>
          <CopyButtons record={written.record} />
        </>
      ) : null}
      {failure ? <Failed title={say.failed} failure={failure} /> : null}
    </Panel>
  );
}

function KeptDraft({ draft, name, discard, landing }: { draft: ReflectionDraft; name: string; discard: () => void; landing: (element: HTMLElement | null) => void }) {
  const { words, format } = useTabReading();
  const { plain } = useCopy();
  const say = words.apart;
  const text = draftText(draft, words, format);
  return (
    <>
      <Unfold line={say.draft}>
        <Body1 as="p" dir="auto" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text || say.noWords}</Body1>
      </Unfold>
      <Row>
        {text ? <Button icon={<Copy20Regular />} aria-label={say.copyOf(say.copyDraft, name)} onClick={() => plain(text)}>{say.copyDraft}</Button> : null}
        <Button ref={landing} aria-label={say.copyOf(say.discard, name)} onClick={discard}>{say.discard}</Button>
      </Row>
    </>
  );
}

/** Newest first; those whose day is not known last. */
const byStart = (a: Apart, b: Apart): number => (b.start ?? 0) - (a.start ?? 0);
