import { Caption1, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { Failure } from '#ports/failure.ts';
import { Failed } from '#views/failed.tsx';
import { useReading } from '#views/reading.tsx';
import { useIsOn } from '#views/use-is-on.ts';
import { stopsForConsent } from './stops-for-consent.ts';
import { useTab } from './tab.ts';

const useStyles = makeStyles({
  what: { color: tokens.colorNeutralForeground2, paddingInlineStart: '34px' },
});

interface Props {
  readonly chosen: boolean;
  /** The person's notes stand there from an earlier write. */
  readonly standsThere: boolean;
  readonly onChange: (chosen: boolean) => void;
}

/** One's own OneNote as a place to write to: off until the person chooses it. Choosing it asks for the permission. */
export function OneNoteChoice({ chosen, standsThere, onChange }: Props) {
  const { words } = useReading();
  const { debrief } = useTab();
  const styles = useStyles();
  const what = useId();
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const isHere = useRef(true);
  useEffect(() => () => void (isHere.current = false), []);
  const isOn = useIsOn();
  const say = words.targets;

  const choose = async (): Promise<void> => {
    setFailure(undefined);
    setAsking(true);
    const granted = await debrief.permit('onenote');
    if (!isHere.current) return;
    setAsking(false);
    // Anything else (no connection) the write itself will meet, and say.
    if (!granted.ok && stopsForConsent(granted.failure)) return setFailure(granted.failure);
    onChange(true);
  };
  if (!isOn('onenote')) return null;
  return (
    <div>
      <Checkbox
        checked={chosen || asking} disabled={asking} label={asking ? say.asking : say.onenote} aria-describedby={what}
        onChange={(_, { checked }) => (checked === true ? void choose() : onChange(false))}
      />
      <Caption1 id={what} block className={styles.what}>{say.onenoteWhat}{standsThere ? ` ${say.standsThere}` : ''}</Caption1>
      <div role="alert">{failure ? <Failed title={words.preview.notAllowed} failure={failure} feature="onenote" inDialog retry={() => void choose()} /> : null}</div>
    </div>
  );
}
