import { Button } from '@fluentui/react-components';
import { Edit16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { Row } from '#ui/layout.tsx';
import { useLanding } from '#ui/use-landing.ts';
import type { TypedAim } from './aim-form.tsx';
import { AimRows } from './aim-rows.tsx';
import { useRoomReading, useThisMeeting } from './in-meeting.ts';
import { Part, Small } from './part.tsx';
import { AimForm } from './rare-parts.ts';
import { useKeptWords } from './use-kept-words.ts';
import { usePhase } from './use-phase.ts';

const CLOSED: TypedAim = { open: false, intent: '', purpose: 'unset', successCondition: '' };

/** What the meeting is for, and what must be true when it ends. Where none is set, only who can set it in time is asked for it. */
export function Aim() {
  const { words } = useRoomReading();
  const { meeting, shared, rights } = useThisMeeting();
  const [draft, setDraft] = useKeptWords(meeting.id, 'aim', CLOSED);
  const [isAsked, setIsAsked] = useState(false);
  const { leave, landing } = useLanding();
  const isOver = usePhase() === 'over';
  const say = words.room.aim;
  const isEmpty = !shared.intent && !shared.purpose && !shared.successCondition;
  const edit = () => {
    setIsAsked(true);
    setDraft({ open: true, intent: shared.intent?.what ?? '', purpose: shared.purpose?.what ?? 'unset', successCondition: shared.successCondition?.what ?? '' });
  };
  const close = () => {
    leave();
    setDraft(CLOSED);
  };
  if (draft.open && rights.aim) {
    return (
      // Escape gives up, as in every field of this page, and also where the form could not be fetched.
      // eslint-disable-next-line jsx-a11y/no-static-element-interactions
      <div onKeyDown={(event) => { if (event.key === 'Escape') close(); }}>
        <Part title={say.title}><AimForm draft={draft} change={setDraft} close={close} takesFocus={isAsked} /></Part>
      </div>
    );
  }
  if (isEmpty) {
    if (isOver || !rights.aim) return null;
    return (
      <Part title={say.title}>
        <Small>{say.empty}</Small>
        <Row><Button size="small" ref={landing} onClick={edit}>{say.set}</Button></Row>
      </Part>
    );
  }
  const pencil = <Button ref={landing} appearance="subtle" size="small" icon={<Edit16Regular />} aria-label={say.edit} title={say.edit} onClick={edit} />;
  return <Part title={say.title} aside={rights.aim ? pencil : undefined}><AimRows aim={{ ...(shared.intent && { intent: shared.intent.what }), ...(shared.purpose && { purpose: shared.purpose.what }), ...(shared.successCondition && { successCondition: shared.successCondition.what }) }} /></Part>;
}
