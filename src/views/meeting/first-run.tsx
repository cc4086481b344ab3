import { Body1, Button, Caption1, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef, useState, type MouseEvent, type Ref } from 'react';
import { Row } from '#ui/layout.tsx';
import { useRoomReading } from './in-meeting.ts';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, paddingBlockStart: tokens.spacingVerticalXL },
  title: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: 'none' },
  text: { margin: 0, minHeight: '80px' },
  at: { color: tokens.colorNeutralForeground2 },
});

const STEPS = ['does', 'seen', 'needs'] as const;

/** What it does, what others see, what it needs: a line each, and each can be skipped. Nothing is asked for here. */
export function FirstRun({ finish, heading }: { finish: () => void; heading: Ref<HTMLHeadingElement> }) {
  const { words, format } = useRoomReading();
  const styles = useStyles();
  const [at, setAt] = useState(0);
  const next = useRef<HTMLButtonElement>(null);
  const say = words.room.firstRun;
  const step = STEPS[at] ?? 'does';
  const isLast = at === STEPS.length - 1;
  // The second press of a double click would skip a step unread.
  const forth = ({ detail }: MouseEvent): void => {
    if (detail > 1) return;
    if (isLast) finish();
    else setAt(at + 1);
  };
  const back = ({ detail }: MouseEvent): void => {
    if (detail > 1) return;
    // The way back goes away at the beginning.
    if (at === 1) next.current?.focus();
    setAt(at - 1);
  };
  return (
    <section className={styles.page} aria-label={say.title}>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>{say.title}</h1>
      <div aria-live="polite">
        <Caption1 block className={styles.at}>{say.step(format.number(at + 1), format.number(STEPS.length))}</Caption1>
        <Body1 as="p" block className={styles.text}>{say[step]}</Body1>
      </div>
      <Row>
        <Button size="small" ref={(element: HTMLButtonElement | null) => { next.current = element; }} appearance="primary" onClick={forth}>{isLast ? say.done : say.next}</Button>
        {at > 0 ? <Button size="small" onClick={back}>{say.back}</Button> : null}
        {isLast ? null : <Button size="small" appearance="subtle" onClick={finish}>{say.skip}</Button>}
      </Row>
    </section>
  );
}
