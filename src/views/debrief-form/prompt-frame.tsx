import { Caption1, Subtitle2, Switch, makeStyles, tokens } from '@fluentui/react-components';
import { Eye16Regular, LockClosed16Regular } from '@fluentui/react-icons';
import { Card } from '#ui/card.tsx';
import { useId, type ReactNode } from 'react';
import { Quiet } from '#ui/layout.tsx';
import { useReading } from '../reading.tsx';

const useStyles = makeStyles({
  card: { padding: tokens.spacingVerticalL, rowGap: tokens.spacingVerticalM },
  title: { margin: 0 },
  sees: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground2, '& svg': { flexShrink: 0 } },
  head: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  share: { borderBlockStartWidth: tokens.strokeWidthThin,
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralStroke2, paddingBlockStart: tokens.spacingVerticalXS },
});

interface Props {
  readonly promptId: string;
  readonly label: string;
  readonly hint?: string;
  readonly shared: boolean;
  readonly share: (on: boolean) => void;
  readonly canWrite: boolean;
  /** Who will see the answer as the switch stands now: said before anything is typed. */
  readonly sees: string;
  /** What the person should know about this answer before it goes out. */
  readonly note?: string | undefined;
  readonly children: ReactNode;
}

/** One question of a template: its fields, and the switch that decides who sees them. */
export function PromptFrame({ promptId, label, hint, shared, share, canWrite, sees, note, children }: Props) {
  const { words } = useReading();
  const styles = useStyles();
  const id = useId();
  const action = canWrite ? words.debrief.share : words.debrief.shareCopy;
  return (
    <Card role="group" data-prompt={promptId} aria-labelledby={id} className={styles.card}>
      <div className={styles.head}>
        <Subtitle2 as="h2" id={id} className={styles.title}>{label}</Subtitle2>
        {hint ? <Quiet>{hint}</Quiet> : null}
        <Caption1 className={styles.sees}>{shared ? <Eye16Regular aria-hidden /> : <LockClosed16Regular aria-hidden />}{sees}</Caption1>
      </div>
      {children}
      {note ? <Caption1>{note}</Caption1> : null}
      <div className={styles.share}>
        <Switch
          checked={shared}
          onChange={(_, { checked }) => share(checked)}
          label={action}
          aria-label={words.debrief.ofField(action, label)}
        />
      </div>
    </Card>
  );
}
