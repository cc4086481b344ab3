import { Button, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { never } from '#base/result.ts';
import type { SourceCoverage } from '#domain/evidence.ts';
import type { Week } from '#flows/debrief.ts';
import { EmptyState, Quiet, Row } from '#ui/layout.tsx';
import { Failed } from '#views/failed.tsx';
import { useReading } from '#views/reading.tsx';
import type { Words } from '#words/catalogue.ts';
import { MissingFeatures } from './missing-features.tsx';
import type { TranscriptState } from './use-transcript.ts';

/** `not-kept`: it came from a file that is not here any more. */
export type Shown = TranscriptState | { readonly state: 'not-kept' };

interface Props {
  readonly now: Shown;
  readonly missing: Week['missing'];
  readonly cancel: () => void;
  readonly retry: () => void;
}

/** Everything but the talk itself: it is being read, there is none, or something stands before it. */
export function TranscriptUnread({ now, missing, cancel, retry }: Props) {
  const { words } = useReading();
  const say = words.transcript;
  switch (now.state) {
    case 'loading':
      return (
        <Row>
          <Spinner size="small" label={say.loading} />
          <Button onClick={cancel}>{words.shell.cancel}</Button>
        </Row>
      );
    case 'failed':
      return now.failure.kind === 'consentNeeded'
        ? <NotPermitted><Failed failure={now.failure} feature="transcripts" retry={retry} /></NotPermitted>
        : <Failed title={say.failed} failure={now.failure} feature="transcripts" cancelled={say.cancelled} retry={retry} />;
    case 'not-permitted':
      return (
        <NotPermitted>
          <MissingFeatures missing={missing.filter(({ feature }) => feature === 'transcripts')} granted={retry} />
          <Button onClick={retry}>{say.retry}</Button>
        </NotPermitted>
      );
    case 'not-kept':
      return <EmptyState title={say.notKept.title}><Quiet>{say.notKept.what}</Quiet></EmptyState>;
    case 'not-yet-available':
      return (
        <EmptyState title={say.notYet.title}>
          <Quiet>{say.notYet.what}</Quiet>
          <Button onClick={retry}>{say.retry}</Button>
        </EmptyState>
      );
    case 'absent':
      return (
        <EmptyState title={say.absent.title}>
          <Quiet>{say.absent.what}</Quiet>
          <Quiet>{say.absent.own}</Quiet>
        </EmptyState>
      );
    case 'read':
      return <EmptyState title={say.empty.title}><Quiet>{say.empty.what}</Quiet></EmptyState>;
    default:
      return never(now);
  }
}

/** Why, what opens it, and the way without any permission. */
function NotPermitted({ children }: { children: ReactNode }) {
  const { words: { transcript: { notPermitted } } } = useReading();
  return (
    <EmptyState title={notPermitted.title}>
      <Quiet>{notPermitted.what}</Quiet>
      {children}
      <Quiet>{notPermitted.own}</Quiet>
    </EmptyState>
  );
}

/** Where the verdict goes by a person's own file, whatever else there may be is not what they look for. */
export function shownOf(now: TranscriptState, had: SourceCoverage | undefined): Shown {
  const wasFile = had?.state === 'read' && had.byHand === true;
  const mayGoOn = now.state === 'loading' || now.state === 'read' || (now.state === 'failed' && now.failure.kind === 'cancelled');
  return wasFile && !mayGoOn ? { state: 'not-kept' } : now;
}

/** The state in a few words, as its heading says it. */
export function titleOf(now: Shown, say: Words['transcript']): string {
  switch (now.state) {
    case 'loading': return say.loading;
    case 'failed': return now.failure.kind === 'cancelled' ? say.cancelled : now.failure.kind === 'consentNeeded' ? say.notPermitted.title : say.failed;
    case 'not-permitted': return say.notPermitted.title;
    case 'not-kept': return say.notKept.title;
    case 'not-yet-available': return say.notYet.title;
    case 'absent': return say.absent.title;
    case 'read': return say.empty.title;
    default: return never(now);
  }
}
