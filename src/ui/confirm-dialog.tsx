import { Button, Subtitle1, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { NARROW, Row } from './layout.tsx';

const useStyles = makeStyles({
  dialog: {
    boxSizing: 'border-box',
    maxWidth: 'min(480px, calc(100vw - 32px))',
    padding: tokens.spacingHorizontalXXL,
    [NARROW]: { padding: tokens.spacingHorizontalL },
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow64,
    overflowWrap: 'anywhere',
    '::backdrop': { backgroundColor: tokens.colorBackgroundOverlay },
  },
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  text: { margin: 0 },
  buttons: { justifyContent: 'flex-end' },
});

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  readonly confirm: string;
  readonly cancel: string;
  /** While what was confirmed is under way. */
  readonly busy?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/**
 * Asks once more before something that cannot be taken back. Mounted means open. The browser's own dialog keeps the focus
 * inside, closes on Escape and gives the focus back; the way out is focused first.
 */
export function ConfirmDialog({ title, children, confirm, cancel, busy = false, onConfirm, onCancel }: Props) {
  const styles = useStyles();
  const id = useId();
  const ref = useRef<HTMLDialogElement>(null);
  // Closed before it leaves the page: an element that has left gives no focus back.
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog ref={ref} className={styles.dialog} aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`} onCancel={(event) => { event.preventDefault(); onCancel(); }}>
      <div className={styles.content}>
        <Subtitle1 as="h2" id={`${id}-title`} className={styles.text}>{title}</Subtitle1>
        <div id={`${id}-text`}>{children}</div>
        <Row className={styles.buttons}>
          <Button onClick={onCancel}>{cancel}</Button>
          <Button appearance="primary" disabledFocusable={busy} onClick={onConfirm}>{confirm}</Button>
        </Row>
      </div>
    </dialog>
  );
}
