import { Body1, Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Week } from '#flows/debrief.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { Row, Section } from '#ui/layout.tsx';
import { Failed } from '#views/failed.tsx';
import { useReading } from '#views/reading.tsx';
import { useLanding } from '#ui/use-landing.ts';
import { usePlainCopy } from '#views/use-plain-copy.ts';
import { saveFile } from '../save-file.ts';
import { useTab } from '../tab.ts';
import { allIWrote, entriesIn } from './all-i-wrote.ts';
import { Looking, NotLooked } from './found-places.tsx';
import { useLoopSettings } from './settings-reading.ts';
import { useTraces } from './use-traces.ts';

/** Everything a person wrote, as one file that is made on this device. */
export function TakeAlong({ week }: { week: Week | undefined }) {
  const { format, ticker } = useReading();
  const { debrief } = useTab();
  const announce = useAnnounce();
  const { plain } = usePlainCopy();
  const { steps, found, failure, look, stop } = useTraces();
  const [made, setMade] = useState<{ readonly text: string; readonly entries: number }>();
  const say = useLoopSettings().take;
  const { leave, passing } = useLanding();
  const save = async (): Promise<void> => {
    leave();
    setMade(undefined);
    const seen = await look();
    if (!seen) return;
    const all = await allIWrote(debrief, week, seen, ticker.now());
    const [text, entries] = [JSON.stringify(all, undefined, 2), entriesIn(all)];
    setMade({ text, entries });
    announce(say.done(entries, format.number(entries)));
    saveFile(say.file(format.dayKey(ticker.now())), text, 'application/json');
  };
  return (
    <Section title={say.title} lead={say.lead}>
      {steps ? <Looking steps={steps} stop={stop} button={passing} /> : (
        <Row>
          <Button ref={passing} onClick={() => void save()}>{say.action}</Button>
          {made ? <Button onClick={() => plain(made.text)}>{say.copy}</Button> : null}
        </Row>
      )}
      {made && !steps ? <Body1>{say.done(made.entries, format.number(made.entries))}</Body1> : null}
      {made && found && !steps ? <NotLooked found={found} /> : null}
      {failure ? <Failed title={say.failed} failure={failure} retry={() => void save()} /> : null}
    </Section>
  );
}
