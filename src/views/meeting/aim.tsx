import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Edit16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { SharedRecord } from '#domain/shared-record.ts';
import { Row } from '#ui/layout.tsx';
import { useLanding } from '#ui/use-landing.ts';
import type { TypedAim } from './aim-form.tsx';
import { useRoomReading, useThisMeeting } from './in-meeting.ts';
import { Part, Small } from './part.tsx';
import { AimForm } from './rare-parts.ts';
import { useKeptWords } from './use-kept-words.ts';
import { usePhase } from './use-phase.ts';

const useStyles = makeStyles({
  rows: { margin: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  value: { margin: 0, whiteSpace: 'pre-line' },
});

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
  return <Part title={say.title} aside={rights.aim ? pencil : undefined}><AimShown shared={shared} /></Part>;
}

function AimShown({ shared: { intent, purpose, successCondition } }: { shared: SharedRecord }) {
  const { words } = useRoomReading();
  const styles = useStyles();
  const say = words.room.aim;
  const rows = [
    { label: say.success, value: successCondition?.what },
    { label: say.purpose, value: purpose && purpose.what !== 'unset' ? say.purposeIs[purpose.what] : undefined },
    { label: say.intent, value: intent?.what },
  ];
  return (
    <dl className={styles.rows}>
      {rows.map(({ label, value }) => (value ? <div key={label}><dt className={styles.label}>{label}</dt><dd className={styles.value} dir="auto">{value}</dd></div> : null))}
    </dl>
  );
}
