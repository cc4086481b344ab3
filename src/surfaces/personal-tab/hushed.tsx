import { Body1, Button } from '@fluentui/react-components';
import type { SeriesId } from '#domain/meeting.ts';
import { Panel, Row } from '#ui/layout.tsx';
import { useFocusIfStillThere } from '#ui/use-focus-if-still-there.ts';
import { useFirstReading } from '#views/reading.tsx';
import { useRhythm } from './use-rhythm.tsx';

/** The person wants no questions about a series; its card goes, and this stands where it was. */
export function Hushed({ series, subject, again }: { series: SeriesId; subject: string; again: () => void }) {
  const { words } = useFirstReading();
  const { change, refused } = useRhythm();
  const say = words.week.round;
  return (
    <Panel>
      <Row>
        <Body1>{say.hushed(subject)}</Body1>
        <Button ref={useFocusIfStillThere(true)} onClick={() => void change((rhythm) => rhythm.neverAsk(series, false)).then((done) => { if (done) again(); })}>{words.shell.undo}</Button>
      </Row>
      {refused}
    </Panel>
  );
}
