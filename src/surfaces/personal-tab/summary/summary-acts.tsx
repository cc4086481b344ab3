import { Button, Caption1, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ShownSummary, SummaryFilter } from '#flows/show-summary.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { Row } from '#ui/layout.tsx';
import { usePlainCopy } from '#views/use-plain-copy.ts';
import { saveFile } from '../save-file.ts';
import { csvOf, summaryRows } from './as-csv.ts';
import { asMail } from './as-mail.ts';
import type { Sayer } from './say-number.ts';
import { useSummaryReading } from './summary-reading.tsx';

const useStyles = makeStyles({ acts: { '@media print': { display: 'none' } } });

/** Without it Excel reads a file of UTF-8 as one of the machine's old code page, and “Zürich” as something else. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The numbers of this page, to take elsewhere. */
export function SummaryActs({ shown, filter, sayer }: { shown: ShownSummary; filter: SummaryFilter; sayer: Sayer }) {
  const { words, format, ticker } = useSummaryReading();
  const announce = useAnnounce();
  const { both, outcome } = usePlainCopy();
  const [isSaved, setIsSaved] = useState(false);
  const styles = useStyles();
  const say = words.summary.acts;
  const save = (): void => {
    saveFile(say.file(format.dayKey(ticker.now())), `${BYTE_ORDER_MARK}${csvOf(summaryRows(shown, filter))}`, 'text/csv;charset=utf-8');
    setIsSaved(true);
    announce(say.saved);
  };
  return (
    <Row className={styles.acts}>
      <Button onClick={save}>{say.csv}</Button>
      <Button onClick={() => window.print()}>{say.print}</Button>
      <Button onClick={() => both(asMail(shown, filter, sayer, words))}>{say.copy}</Button>
      {outcome === 'none' ? null : <Caption1>{outcome === 'copied' ? say.copied : say.refused}</Caption1>}
      {isSaved && outcome === 'none' ? <Caption1>{say.saved}</Caption1> : null}
    </Row>
  );
}
