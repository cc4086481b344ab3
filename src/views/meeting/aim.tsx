import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Edit16Regular } from '@fluentui/react-icons';
import type { FormEvent, KeyboardEvent } from 'react';
import type { Purpose } from '#domain/meeting.ts';
import type { SharedRecord } from '#domain/shared-record.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { Row } from '#ui/layout.tsx';
import { useLanding } from '#ui/use-landing.ts';
import { useReading } from '../reading.tsx';
import { useThisMeeting } from './in-meeting.ts';
import { Labelled } from './labelled.tsx';
import { Part, Small } from './part.tsx';
import { PickOne } from './pick-one.tsx';
import { directionOf, TextLine } from './text-line.tsx';
import { useControlStyle } from './use-control-style.ts';
import { useKeptWords } from './use-kept-words.ts';
import { usePhase } from './use-phase.ts';
import { useWrite } from './use-write.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  rows: { margin: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  value: { margin: 0, whiteSpace: 'pre-line' },
  lines: { height: 'auto', minHeight: '52px', paddingBlock: tokens.spacingVerticalSNudge, resize: 'vertical', fieldSizing: 'content' },
});

const PURPOSES: readonly Purpose[] = ['unset', 'decide', 'plan', 'inform', 'connect', 'learn'];
const CLOSED = { open: false, intent: '', purpose: 'unset', success: '' };

/** What the meeting is for, and what must be true when it ends. Where none is set, only who can set it in time is asked for it. */
export function Aim() {
  const { words } = useReading();
  const { meeting, shared, rights } = useThisMeeting();
  const [draft, setDraft] = useKeptWords(meeting.id, 'aim', CLOSED);
  const { leave, landing } = useLanding();
  const isOver = usePhase() === 'over';
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
  const control = useControlStyle();
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
      <Labelled label={say.success} hint={say.successHint}>
        {(named) => (
          <textarea
            // The fields appear because the person has just asked for them.
            // eslint-disable-next-line jsx-a11y/no-autofocus
            {...named} autoFocus className={mergeClasses(control, styles.lines)} dir={directionOf(draft.success)} rows={2} maxLength={500}
            value={draft.success} onChange={(event) => change({ ...draft, success: event.target.value })}
          />
        )}
      </Labelled>
      <Labelled label={say.purpose}>
        {(named) => <PickOne {...named} value={draft.purpose} choose={(purpose) => change({ ...draft, purpose })} options={PURPOSES.map((value) => ({ value, text: say.purposeIs[value] }))} />}
      </Labelled>
      <Labelled label={say.intent} hint={say.intentHint}>
        {(named) => <TextLine {...named} maxLength={200} value={draft.intent} change={(intent) => change({ ...draft, intent })} />}
      </Labelled>
      <Small>{words.room.log.notice}</Small>
      <Row>
        <Button type="submit" appearance="primary" size="small">{words.shell.save}</Button>
        <Button size="small" onClick={close}>{words.shell.cancel}</Button>
      </Row>
      {notice}
    </form>
  );
}
