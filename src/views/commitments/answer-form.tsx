import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactNode } from 'react';
import { Row } from '#ui/layout.tsx';
import { useReading } from '../reading.tsx';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

/** What every form about a commitment is given. */
export interface AnswerFormActs {
  readonly save: string;
  readonly busy: boolean;
  readonly cancel: () => void;
  /** Leaves the form and keeps what was typed. */
  readonly leave: () => void;
}

/** An answer that needs words. Enter saves, Escape leaves it as it is. */
export function AnswerForm({ save, busy, cancel, leave, submit, children }: AnswerFormActs & { readonly submit: () => void; readonly children: ReactNode }) {
  const { words } = useReading();
  const styles = useStyles();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    leave();
  };
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); if (!busy) submit(); }}>
      <div role="presentation" className={styles.fields} onKeyDown={onKeyDown}>
        {children}
        <Row>
          <Button type="submit" appearance="primary" disabledFocusable={busy}>{save}</Button>
          <Button onClick={cancel}>{words.shell.cancel}</Button>
        </Row>
      </div>
    </form>
  );
}
