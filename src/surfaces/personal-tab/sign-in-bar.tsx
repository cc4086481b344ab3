import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useState } from 'react';
import type { Week } from '#flows/debrief.ts';
import type { OutboxEntry, UnreadableEntry } from '#flows/outbox-entry.ts';
import type { ViewState } from '#flows/view-state.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { focusPageHeading } from '#ui/layout.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { useReading } from '#views/reading.tsx';
import { useTab } from './tab.ts';

/** The sign-in has ended while the person works: they go on, and sign in when it suits them. Nothing on the page is touched. */
export function SignInBar() {
  const { words } = useReading();
  const { debrief } = useTab();
  const announce = useAnnounce();
  const [declined, setDeclined] = useState(false);
  const week = useSubscribable(debrief.week);
  const outbox = useSubscribable(debrief.outbox);
  if (!hasSignInEnded(week, outbox)) return null;
  const say = words.signInBar;
  const signIn = async (): Promise<void> => {
    const granted = await debrief.permit('my-week');
    setDeclined(!granted.ok);
    if (!granted.ok) return;
    for (const { id } of outbox.filter(waitsForSignIn)) debrief.retry(id);
    announce(say.back);
    // What was pressed goes away with the bar.
    focusPageHeading();
  };
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody><MessageBarTitle>{say.title}</MessageBarTitle>{' '}{declined ? say.declined : say.what}</MessageBarBody>
      <MessageBarActions><Button onClick={() => void signIn()}>{words.help['sign-in']}</Button></MessageBarActions>
    </MessageBar>
  );
}

/** The service has said so about the last read, or about something that is to be written. */
const hasSignInEnded = (week: ViewState<Week>, outbox: readonly (OutboxEntry | UnreadableEntry)[]): boolean =>
  ((week.is === 'stale' || week.is === 'ready') && week.why?.kind === 'signInNeeded') || outbox.some(waitsForSignIn);

const waitsForSignIn = (entry: OutboxEntry | UnreadableEntry): boolean =>
  'state' in entry && entry.state.is === 'refused' && entry.state.why.kind === 'signInNeeded';
