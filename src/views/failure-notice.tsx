import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Refusal } from '#flows/outbox-entry.ts';
import { useReading } from './reading.tsx';
import { sayFailure } from './say-failure.ts';

interface Props {
  readonly failure: Refusal;
  readonly title?: string;
  /** What to say where the person closed or refused a dialog: then nothing was being read that could be stopped. */
  readonly cancelled?: string;
  readonly retry?: () => void;
  readonly children?: ReactNode;
}

/** What went wrong and what the person can do, where it happened. */
export function FailureNotice({ failure, title, cancelled, retry, children }: Props) {
  const { words, format } = useReading();
  const declined = failure.kind === 'cancelled' ? cancelled : undefined;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {title && declined === undefined ? <MessageBarTitle>{title}</MessageBarTitle> : null}{' '}
        {declined ?? sayFailure(failure, words, format)}
        {children}
      </MessageBarBody>
      {retry ? <MessageBarActions><Button onClick={retry}>{words.shell.tryAgain}</Button></MessageBarActions> : null}
    </MessageBar>
  );
}
