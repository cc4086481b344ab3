import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Refusal } from '#flows/outbox-entry.ts';
import { useReading } from './reading.tsx';
import { sayFailure } from './say-failure.ts';

interface Props {
  readonly failure: Refusal;
  readonly title?: string;
  readonly retry?: () => void;
  readonly children?: ReactNode;
}

/** What went wrong and what the person can do, where it happened. */
export function FailureNotice({ failure, title, retry, children }: Props) {
  const { words, format } = useReading();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {title ? <MessageBarTitle>{title}</MessageBarTitle> : null}{' '}
        {sayFailure(failure, words, format)}
        {children}
      </MessageBarBody>
      {retry ? <MessageBarActions><Button onClick={retry}>{words.shell.tryAgain}</Button></MessageBarActions> : null}
    </MessageBar>
  );
}
