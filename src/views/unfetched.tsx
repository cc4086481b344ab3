import { Button } from '@fluentui/react-components';
import { Quiet, Row } from '#ui/layout.tsx';
import { useReading } from './reading.tsx';

/** Stands in the place of what could not be fetched, until it is tried again. */
export function Unfetched({ again }: { again: () => void }) {
  const { words: { shell } } = useReading();
  return (
    <>
      <Quiet>{shell.unfetched}</Quiet>
      <Row><Button onClick={again}>{shell.tryAgain}</Button></Row>
    </>
  );
}
