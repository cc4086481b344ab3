import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FormEvent, KeyboardEvent } from 'react';
import { PURPOSES, type Purpose } from '#domain/purpose.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { Row } from '#ui/layout.tsx';
import { useFocusIfStillThere } from '#ui/use-focus-if-still-there.ts';
import { useRoomReading } from './in-meeting.ts';
import { Labelled } from './labelled.tsx';
import { Small } from './part.tsx';
import { PickOne } from './pick-one.tsx';
import { directionOf, TextLine } from './text-line.tsx';
import { useControlStyle } from './use-control-style.ts';
import { useWrite } from './use-write.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  lines: { height: 'auto', minHeight: '52px', paddingBlock: tokens.spacingVerticalSNudge, resize: 'vertical', fieldSizing: 'content' },
});

export interface TypedAim {
  readonly open: boolean;
  readonly intent: string;
  readonly purpose: string;
  readonly successCondition: string;
}

interface Props {
  readonly draft: TypedAim;
  readonly change: (draft: TypedAim) => void;
  readonly close: () => void;
  /** The person has just asked for the form; not so where they come back to what they typed. */
  readonly takesFocus: boolean;
}

/** What an organizer is asked: all of it on one card, none of it required. */
export function AimForm({ draft, change, close, takesFocus }: Props) {
  const { words } = useRoomReading();
  const styles = useStyles();
  const control = useControlStyle();
  const announce = useAnnounce();
  const { write, notice } = useWrite();
  const landing = useFocusIfStillThere(takesFocus);
  const say = words.room.aim;
  const save = (event?: FormEvent) => {
    event?.preventDefault();
    write({
      change: { does: 'aim', intent: draft.intent.trim(), purpose: draft.purpose as Purpose, successCondition: draft.successCondition.trim() },
      done: () => {
        announce(say.saved);
        close();
      },
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
  };
  return (
    // Enter saves, with Ctrl where it begins a line.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form className={styles.form} onSubmit={save} onKeyDown={onKeyDown}>
      <Labelled label={say.success} hint={say.successHint}>
        {(named) => (
          <textarea
            {...named} ref={landing} className={mergeClasses(control, styles.lines)} dir={directionOf(draft.successCondition)} rows={2} maxLength={500}
            value={draft.successCondition} onChange={(event) => change({ ...draft, successCondition: event.target.value })}
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
