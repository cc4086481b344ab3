import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useReading } from './reading.tsx';

/** A line that tells how reliable what stands below is. */
export function Notice({ children, retry }: { children: ReactNode; retry?: () => void }) {
  const { words } = useReading();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
      {retry ? <MessageBarActions><Button onClick={retry}>{words.shell.tryAgain}</Button></MessageBarActions> : null}
    </MessageBar>
  );
}
