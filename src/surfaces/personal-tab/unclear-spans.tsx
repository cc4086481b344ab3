import { Body1, Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { source } from '#base/subscribable.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { CoachingLoop } from '#flows/coaching-loop.ts';
import type { MeetingOverview } from '#flows/debrief.ts';
import { placedAt, type Placed } from '#flows/placed-spans.ts';
import type { Unclear } from '#flows/unclear.ts';
import type { Failure } from '#ports/failure.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { Choices, Panel, Quiet, Row, SmallTitle } from '#ui/layout.tsx';
import { useLanding } from '#ui/use-landing.ts';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { FailureNotice } from '#views/rare-pieces.ts';
import { useTabReading } from '#views/reading.tsx';
import { useCopy } from './use-copy.ts';
import { useTab } from './tab.ts';

interface Props {
  readonly unclear: readonly Unclear[];
  readonly meetings: readonly MeetingOverview[];
  /** The meeting on whose page this stands: what the person placed there before is said. */
  readonly at?: { readonly meeting: MeetingId; readonly documents: CoachingLoop['copy']['documents'] };
}

type To = Placed['to'];

/** What the person did here: asked to be asked again, or placed it, from where it was before. */
type Did = 'asked' | { readonly to: To; readonly before: To | undefined };

const NOTHING: CoachingLoop['copy']['documents'] = source(new Map());

/**
 * What no meeting of a series clearly owns is never guessed: the person says to which it belongs, in one tap (a list to
 * pick from would act on each arrow key). What was placed can be taken back until the page is left, and changed on the
 * page of a meeting that it touches for as long as it stands.
 */
export function UnclearSpans({ unclear, meetings, at }: Props) {
  const { words } = useTabReading();
  const documents = useSubscribable(at?.documents ?? NOTHING);
  const [touched, setTouched] = useState<ReadonlyMap<string, { readonly one: Unclear; readonly did: Did | undefined }>>(new Map());
  const say = words.unread.unclear;
  const said = new Map((at ? placedAt(at.meeting, documents) : []).map((one) => [one.span.id, one]));
  const all: ReadonlyMap<string, Unclear> = new Map([...unclear, ...said.values(), ...[...touched.values()].map(({ one }) => one)].map((one) => [one.span.id, one]));
  const shown = [...all.values()].sort((a, b) => a.span.start - b.span.start).map((one) => ({ one, said: said.get(one.span.id)?.to, did: touched.get(one.span.id)?.did }));
  if (shown.length === 0) return null;
  const asks = shown.some(isAsked);
  const title = asks ? say.title : say.placedTitle;
  return (
    <Panel label={title}>
      <SmallTitle>{title}</SmallTitle>
      {asks ? <Quiet>{say.what}</Quiet> : null}
      {shown.map((each) => (
        <Pick key={each.one.span.id} {...each} meetings={meetings} onDid={(did) => setTouched((before) => new Map(before).set(each.one.span.id, { one: each.one, did }))} />
      ))}
    </Panel>
  );
}

interface Standing {
  readonly one: Unclear;
  /** What the person said before. */
  readonly said: To | undefined;
  readonly did: Did | undefined;
}

const isAsked = ({ said, did }: Standing): boolean => did === 'asked' || (did === undefined && said === undefined);

function Pick({ one, said, did, meetings, onDid }: Standing & { meetings: readonly MeetingOverview[]; onDid: (did: Did | undefined) => void }) {
  const { words, format, ticker } = useTabReading();
  const { debrief } = useTab();
  const { plain } = useCopy();
  const announce = useAnnounce();
  const { leave, landing } = useLanding();
  const id = useId();
  const [failure, setFailure] = useState<Failure>();
  const say = words.unread.unclear;
  const { source: from, span, among } = one;
  const now = ticker.now();
  const what = say.which(words.coverage.source[from], span.end === undefined ? format.dayAndTime(span.start, now) : format.span(span.start, span.end, now));
  const candidates = among.flatMap((meeting) => meetings.find((each) => each.meeting.id === meeting)?.meeting ?? []);
  const nameOf = ({ subject, start }: (typeof candidates)[number]): string => say.meeting(subject || words.shell.noSubject, format.dayAndTime(start, now));
  const saidOf = (to: To): string => {
    const where = candidates.find((meeting) => meeting.id === to);
    return say.placed(what, where && nameOf(where));
  };

  async function place(to: To | undefined, next: Did | undefined): Promise<void> {
    const kept = await debrief.place(one, to);
    setFailure(kept.ok ? undefined : kept.failure);
    if (!kept.ok) return;
    leave();
    onDid(next);
    if (to !== undefined) announce(saidOf(to));
  }
  const choose = (to: To): void => void place(to, { to, before: said });
  const change = (): void => {
    leave();
    onDid('asked');
  };

  return (
    <>
      {isAsked({ one, said, did }) ? (
        <div role="group" aria-labelledby={id}>
          <Body1 id={id} block>{what}</Body1>
          <Choices>
            {candidates.map((meeting, index) => (
              <Button key={meeting.id} {...(index === 0 && { ref: landing })} onClick={() => choose(meeting.id)}><bdi>{nameOf(meeting)}</bdi></Button>
            ))}
            <Button {...(candidates.length === 0 && { ref: landing })} onClick={() => choose('none')}>{say.none}</Button>
          </Choices>
        </div>
      ) : typeof did === 'object' ? (
        <Row>
          <Body1 dir="auto">{saidOf(did.to)}</Body1>
          <Button key="undo" ref={landing} onClick={() => void place(did.before, undefined)}>{words.shell.undo}</Button>
        </Row>
      ) : (
        <Row>
          <Body1 dir="auto">{said === 'none' ? say.nowhere(what) : say.here(what)}</Body1>
          <Button key="change" ref={landing} onClick={change}>{say.change}</Button>
        </Row>
      )}
      {failure ? <FailureNotice failure={failure} feature="own-copy" copy={plain} /> : null}
    </>
  );
}
