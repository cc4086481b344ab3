import { Button, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { failed, ok } from '#base/result.ts';
import type { LocalDate } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import { nudgeText } from '#domain/nudge-text.ts';
import type { Author } from '#domain/shared-record.ts';
import type { CoachingLoop } from '#flows/coaching-loop.ts';
import type { ErrandEntry } from '#flows/errand.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { Quiet, Row } from '#ui/layout.tsx';
import { useLanding } from '#ui/use-landing.ts';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { Failed } from '#views/failed.tsx';
import { useReading } from '#views/reading.tsx';
import { dataOf } from './data-of.ts';
import { useErrands } from './settings/errand-state.tsx';
import { useChoice } from './settings/use-choice.ts';
import { useTab } from './tab.ts';

interface Props {
  readonly loop: CoachingLoop;
  readonly meeting: Meeting;
  readonly owner: Author;
  readonly commitment: string;
}

/** Reminds somebody of what they took on, at most once a week; what will be sent, and as whom, is said before. */
export function RemindOwner({ loop, meeting, owner: { id, name }, commitment }: Props) {
  const { words, format } = useReading();
  const { debrief } = useTab();
  const me = dataOf(useSubscribable(debrief.week))?.me.name ?? '';
  // When whom was reminded stands among the person's own.
  useSubscribable(loop.copy.documents);
  const entry = useErrands(loop, 'nudge').find(({ errand }) => errand.to === 'nudge' && errand.nudge.to === id);
  const [asking, setAsking] = useState(false);
  // It is noted before it is promised.
  const [promising, setPromising] = useState(false);
  const { busy, failure, choose } = useChoice();
  const { leave, landing } = useLanding();
  const say = words.loop.remind;

  const remind = async (): Promise<void> => {
    setAsking(false);
    await choose(async () => {
      leave();
      setPromising(true);
      const promised = await debrief.remind(meeting, id, commitment);
      setPromising(false);
      // Another device was faster: the day is shown.
      return promised.ok || promised.failure.kind === 'alreadyReminded' ? ok(undefined) : failed(promised.failure);
    }, { needs: 'nudge' });
  };

  const isUnderWay = promising || entry?.state.is === 'pending' || entry?.state.is === 'sending';
  const reminded = loop.rhythm.reminded(id);
  if (entry && !isAbout(entry, commitment)) return null;
  if (entry && !isUnderWay) return <NotSent loop={loop} entry={entry} name={name} />;
  if (isUnderWay || reminded) {
    return (
      <div ref={landing} tabIndex={-1}>
        {isUnderWay || !reminded ? <Spinner size="tiny" label={say.sending(name)} labelPosition="after" style={{ justifyContent: 'flex-start' }} />
          : <Quiet>{say.done(name, format.date(format.dayKey(reminded.at) as LocalDate), format.date(reminded.again))}</Quiet>}
      </div>
    );
  }
  return (
    <>
      <Row>
        <Button size="small" disabledFocusable={busy} aria-label={words.loop.commitments.actionOn(say.action(name), commitment)} onClick={() => { if (!busy) setAsking(true); }}>
          {say.action(name)}
        </Button>
      </Row>
      {failure ? <Failed title={say.notSent(name)} failure={failure} feature="nudge" cancelled={words.need.declined.nudge} retry={() => void remind()} /> : null}
      {asking ? (
        <ConfirmDialog title={say.ask(name)} confirm={say.send} cancel={words.shell.cancel} onConfirm={() => void remind()} onCancel={() => setAsking(false)}>
          <Quiet>{say.what(name)}</Quiet>
          <Quiet>{say.text(me, nudgeText(commitment))}</Quiet>
          <Quiet>{say.once}</Quiet>
        </ConfirmDialog>
      ) : null}
    </>
  );
}

const isAbout = ({ errand }: ErrandEntry, commitment: string): boolean => errand.to === 'nudge' && errand.nudge.commitment === commitment;

/** It stays until it is sent after all, or let go of. */
function NotSent({ loop, entry, name }: { readonly loop: CoachingLoop; readonly entry: ErrandEntry; readonly name: string }) {
  const { words } = useReading();
  const { state, id } = entry;
  return (
    <>
      {'why' in state ? <Failed title={words.loop.remind.notSent(name)} failure={state.why} feature="nudge" retry={() => loop.errands.retry(id)} /> : null}
      {state.is === 'refused' ? <Row><Button size="small" onClick={() => void loop.rhythm.letGo(entry)}>{words.outbox.dismiss}</Button></Row> : null}
    </>
  );
}
