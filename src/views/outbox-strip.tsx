import { Body1, Button, MessageBar, MessageBarActions, MessageBarBody, Textarea } from '@fluentui/react-components';
import type { OutboxEntry, UnreadableEntry } from '#flows/outbox-entry.ts';
import { Countdown } from '#ui/countdown.tsx';
import { List } from '#ui/layout.tsx';
import { useReading } from './reading.tsx';
import { sayFailure, sayFailureShort } from './say-failure.ts';

interface Props {
  readonly entries: readonly (OutboxEntry | UnreadableEntry)[];
  readonly retry: (id: string) => void;
  /** Asks for the missing permission first; called from a click. */
  readonly allow: (id: string) => void;
  readonly dismiss: (id: string) => void;
}

/** Writes that are not confirmed yet. Nothing leaves this list without the chat's word or the person's. */
export function OutboxStrip({ entries, ...acts }: Props) {
  const { words } = useReading();
  if (entries.length === 0) return null;
  return (
    <section aria-label={words.outbox.title}>
      <List>
        {entries.map((entry) => (
          <li key={entry.id}>{'unreadable' in entry ? <Unreadable entry={entry} {...acts} /> : <Line entry={entry} {...acts} />}</li>
        ))}
      </List>
    </section>
  );
}

type Acts = Omit<Props, 'entries'>;

function Line({ entry, retry, allow, dismiss }: Acts & { entry: OutboxEntry }) {
  const { words, format, ticker } = useReading();
  const say = words.outbox;
  const { state } = entry;
  const subject = entry.meeting.subject || words.shell.noSubject;
  const what = <bdi>{entry.action.does === 'write' ? say.write(subject) : say.withdraw(subject)}</bdi>;
  if (state.is !== 'refused') {
    return (
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          {what}: {state.is === 'waiting' ? `${say.waiting(sayFailureShort(state.why.kind, words))}. ` : `${say[state.is]}.`}
          {state.is === 'waiting' ? (
            <Countdown until={state.until} ticker={ticker} say={(left) => (left > 0 ? say.nextTry(format.duration(left)) : say.nextTryNow)} />
          ) : null}
        </MessageBarBody>
        {state.is === 'waiting' ? <MessageBarActions><Button onClick={() => retry(entry.id)}>{say.retryNow}</Button></MessageBarActions> : null}
      </MessageBar>
    );
  }
  const asksPerson = state.why.kind === 'consentNeeded' && state.why.by === 'person';
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        {what} {say.refused} {sayFailure(state.why, words, format)} {say.dismissWhat}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => (asksPerson ? allow : retry)(entry.id)}>{asksPerson ? say.allow : say.retry}</Button>
        <Button onClick={() => dismiss(entry.id)}>{say.dismiss}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function Unreadable({ entry, dismiss }: Acts & { entry: UnreadableEntry }) {
  const { words } = useReading();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <Body1 as="p">{words.outbox.unreadable}</Body1>
        <Textarea readOnly aria-label={words.outbox.raw} value={entry.unreadable} rows={3} style={{ width: '100%' }} />
      </MessageBarBody>
      <MessageBarActions><Button onClick={() => dismiss(entry.id)}>{words.outbox.dismiss}</Button></MessageBarActions>
    </MessageBar>
  );
}
