import { Body1, Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { minutes, type Instant, type Ms } from '#base/time.ts';
import type { Target } from '#domain/target.ts';
import type { OutboxEntry, UnreadableEntry } from '#flows/outbox-entry.ts';
import { Countdown } from '#ui/countdown.tsx';
import type { Format } from '#ui/format.ts';
import { List } from '#ui/layout.tsx';
import type { Words } from '#words/catalogue.ts';
import { BothVersions } from './both-versions.tsx';
import { FEATURE_OF } from './feature-of.ts';
import { FailureNotice } from './failure-notice.tsx';
import { useReading } from './reading.tsx';
import { sayFailureShort } from './say-failure.ts';
import { sayPlace, type StartOf } from './say-place.ts';

interface OutboxActs {
  readonly retry: (id: string) => void;
  /** Signs in or asks for what is missing first; called from a click. */
  readonly permit: (entry: OutboxEntry) => void;
  readonly dismiss: (id: string) => void;
  readonly copy: (text: string) => void;
  /** Takes the notes elsewhere. */
  readonly copyNotes: (entry: OutboxEntry) => void;
  /** The way back to what is being written, to look at both; undefined where there is none. */
  readonly look?: ((entry: OutboxEntry) => ReactNode) | undefined;
}

interface Props extends OutboxActs {
  readonly entries: readonly (OutboxEntry | UnreadableEntry)[];
  readonly startOf: StartOf;
  /** What stands there, or what was to be written, as text to read. */
  readonly textOf: (theirs: unknown) => string | undefined;
  /** What this entry would put in its place, as text; undefined where it takes something away. */
  readonly oursOf: (entry: OutboxEntry) => string | undefined;
}

/** Writes that are not confirmed yet, one line for each place. Nothing leaves this list without the service's word or the person's. */
export function OutboxStrip({ entries, ...rest }: Props) {
  const { words } = useReading();
  if (entries.length === 0) return null;
  return (
    <section aria-label={words.outbox.title}>
      <List>
        {entries.map((entry) => (
          <li key={entry.id}>{'unreadable' in entry ? <Unreadable entry={entry} {...rest} /> : <Line entry={entry} {...rest} />}</li>
        ))}
      </List>
    </section>
  );
}

type LineProps<E> = Omit<Props, 'entries'> & { readonly entry: E };

function Line(props: LineProps<OutboxEntry>) {
  const { words, format, ticker } = useReading();
  const { entry, startOf, retry, copyNotes } = props;
  const say = words.outbox;
  const { state } = entry;
  const subject = entry.meeting.subject || words.shell.noSubject;
  const place = sayPlace(entry.target, startOf, ticker.now(), words, format);
  const what = entry.action.does === 'write' ? say.write(subject, place) : say.withdraw(subject, place);
  if (state.is === 'refused') return state.why.kind === 'conflict' ? <Conflict {...props} what={what} theirs={state.why.theirs} /> : <Refused {...props} what={what} />;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <bdi>{what}.</bdi> {state.is === 'waiting' ? `${say.waiting(sayFailureShort(state.why.kind, words))} ` : say[state.is]}
        {state.is === 'waiting' ? (
          <Countdown until={state.until} ticker={ticker} say={(left) => sayNextTry(state.until, left, words, format)} />
        ) : null}
      </MessageBarBody>
      {state.is === 'waiting' ? (
        <MessageBarActions>
          {/* Nothing leaves before the time that the service has named; the words can be taken elsewhere. */}
          {state.why.kind === 'throttled' ? null : <Button onClick={() => retry(entry.id)}>{say.retryNow}</Button>}
          {entry.action.does === 'write' ? <Button onClick={() => copyNotes(entry)}>{words.help['copy-words']}</Button> : null}
        </MessageBarActions>
      ) : null}
    </MessageBar>
  );
}

function Refused({ entry, what, retry, permit, dismiss, copy, copyNotes }: LineProps<OutboxEntry> & { what: string }) {
  const { words } = useReading();
  const { state } = entry;
  if (state.is !== 'refused') return null;
  return (
    <FailureNotice
      failure={state.why} feature={FEATURE_OF[entry.target.to]} title={words.outbox.refused(what)} intent="error"
      retry={() => retry(entry.id)} permit={() => permit(entry)} copy={copy}
      copyWords={entry.action.does === 'write' ? () => copyNotes(entry) : undefined}
      more={<Button onClick={() => dismiss(entry.id)}>{words.outbox.dismiss}</Button>}
    >
      {' '}{words.outbox.dismissWhat}
    </FailureNotice>
  );
}

const WHOLE = { what: 'chatWhat', ours: 'keepMine', theirs: 'keepTheirs' } as const;

/** What is said of each place, by the names of the words: elsewhere one of two versions stays, in an invitation ours stands beside other words. */
const CONFLICT_IN = {
  chat: { ...WHOLE, title: 'chat' },
  onenote: { ...WHOLE, title: 'onenote' },
  // Only this device has it: nobody can have changed it.
  copy: { ...WHOLE, title: 'chat' },
  invite: { title: 'invite', what: 'inviteWhat', ours: 'allTheSame', theirs: 'leaveIt' },
} as const satisfies { readonly [to in Target['to']]: object };

/** Somebody else's words stand where ours were to go: both are shown, and the person decides. */
function Conflict({ entry, what, theirs, textOf, oursOf, retry, dismiss, look, copyNotes }: LineProps<OutboxEntry> & { what: string; theirs: unknown }) {
  const { words } = useReading();
  const say = words.outbox.conflict;
  const { to } = entry.target;
  const names = CONFLICT_IN[to];
  const ours = oursOf(entry);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{say[names.title]}</MessageBarTitle>{' '}
        <bdi>{what}</bdi>. {say[names.what]}
        <BothVersions theirs={textOf(theirs) ?? say.unknown} mine={ours} />
      </MessageBarBody>
      <MessageBarActions>
        {to === 'invite' && ours !== undefined ? look?.(entry) : null}
        <Button onClick={() => retry(entry.id)}>{say[names.ours]}</Button>
        <Button onClick={() => dismiss(entry.id)}>{say[names.theirs]}</Button>
        {ours === undefined ? null : <Button onClick={() => copyNotes(entry)}>{words.help['copy-words']}</Button>}
      </MessageBarActions>
    </MessageBar>
  );
}

function Unreadable({ entry, dismiss, copy }: LineProps<UnreadableEntry>) {
  const { words } = useReading();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <Body1 as="p">{words.outbox.unreadable}</Body1>
        <Textarea readOnly aria-label={words.outbox.raw} value={entry.unreadable} rows={3} style={{ width: '100%' }} />
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => copy(entry.unreadable)}>{words.help['copy-raw']}</Button>
        <Button onClick={() => dismiss(entry.id)}>{words.outbox.dismiss}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** When Debrief tries again, as its own plan: it waits at most an hour, whatever the service named. A clock's minute says nothing of seconds. */
function sayNextTry(until: Instant, left: Ms, { outbox: say }: Words, format: Format): string {
  if (left === 0) return say.nextTryNow;
  return left < minutes(1) ? say.nextTryIn(format.duration(left)) : say.nextTryAt(format.time(until), format.duration(left));
}
