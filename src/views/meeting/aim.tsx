import { Button, Field, Input, Select, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { Edit16Regular } from '@fluentui/react-icons';
import type { FormEvent, KeyboardEvent } from 'react';
import type { Purpose } from '#domain/meeting.ts';
import type { SharedRecord } from '#domain/shared-record.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { Row } from '#ui/layout.tsx';
import { useLanding } from '#ui/use-landing.ts';
import { useReading } from '../reading.tsx';
import { useThisMeeting } from './in-meeting.ts';
import { Part, Small } from './part.tsx';
import { useKeptWords } from './use-kept-words.ts';
import { useWrite } from './use-write.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  rows: { margin: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  value: { margin: 0, whiteSpace: 'pre-line' },
});

const PURPOSES: readonly Purpose[] = ['unset', 'decide', 'plan', 'inform', 'connect', 'learn'];
const CLOSED = { open: false, intent: '', purpose: 'unset', success: '' };

/** What the meeting is for, and what must be true when it ends. */
export function Aim() {
  const { words } = useReading();
  const { meeting, shared, rights } = useThisMeeting();
  const [draft, setDraft] = useKeptWords(meeting.id, 'aim', CLOSED);
  const { leave, landing } = useLanding();
  const say = words.room.aim;
  const isEmpty = !shared.intent && !shared.purpose && !shared.successCondition;
  const edit = () => setDraft({
    open: true, intent: shared.intent?.what ?? '', purpose: shared.purpose?.what ?? 'unset', success: shared.successCondition?.what ?? '',
  });
  const close = () => {
    leave();
    setDraft(CLOSED);
  };
  if (draft.open && rights.aim) return <Part title={say.title}><AimForm draft={draft} change={setDraft} close={close} /></Part>;
  if (isEmpty) {
    return (
      <Part title={say.title}>
        <Small>{rights.aim ? say.empty : say.emptyForOthers}</Small>
        {rights.aim ? <Row><Button size="small" ref={landing} onClick={edit}>{say.set}</Button></Row> : null}
      </Part>
    );
  }
  const pencil = <Button ref={landing} appearance="subtle" size="small" icon={<Edit16Regular />} aria-label={say.edit} title={say.edit} onClick={edit} />;
  return <Part title={say.title} aside={rights.aim ? pencil : undefined}><AimShown shared={shared} /></Part>;
}

function AimShown({ shared: { intent, purpose, successCondition } }: { shared: SharedRecord }) {
  const { words } = useReading();
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

type Draft = typeof CLOSED;

function AimForm({ draft, change, close }: { draft: Draft; change: (draft: Draft) => void; close: () => void }) {
  const { words } = useReading();
  const styles = useStyles();
  const announce = useAnnounce();
  const { write, notice } = useWrite();
  const say = words.room.aim;
  const save = (event?: FormEvent) => {
    event?.preventDefault();
    write({
      change: { does: 'aim', intent: draft.intent.trim(), purpose: draft.purpose as Purpose, successCondition: draft.success.trim() },
      done: () => {
        announce(say.saved);
        close();
      },
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
  };
  return (
    // Escape gives up, as in every field of this page.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form className={styles.form} onSubmit={save} onKeyDown={onKeyDown}>
      <Field label={say.success} hint={say.successHint}>
        {/* The fields appear because the person has just asked for them. */}
        {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
        <Textarea autoFocus dir="auto" rows={2} resize="vertical" maxLength={500} value={draft.success} onChange={(_, { value }) => change({ ...draft, success: value })} />
      </Field>
      <Field label={say.purpose}>
        <Select value={draft.purpose} onChange={(_, { value }) => change({ ...draft, purpose: value })}>
          {PURPOSES.map((purpose) => <option key={purpose} value={purpose}>{say.purposeIs[purpose]}</option>)}
        </Select>
      </Field>
      <Field label={say.intent} hint={say.intentHint}>
        <Input dir="auto" maxLength={200} value={draft.intent} onChange={(_, { value }) => change({ ...draft, intent: value })} />
      </Field>
      <Small>{words.room.log.notice}</Small>
      <Row>
        <Button type="submit" appearance="primary" size="small">{words.shell.save}</Button>
        <Button size="small" onClick={close}>{words.shell.cancel}</Button>
      </Row>
      {notice}
    </form>
  );
}
