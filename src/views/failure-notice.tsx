import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { Suspense, useState, type ReactNode } from 'react';
import { never } from '#base/result.ts';
import type { Refusal } from '#flows/outbox-entry.ts';
import { FEATURE_SCOPES, type Feature } from '#ports/consent.ts';
import { Countdown } from '#ui/countdown.tsx';
import { Panel } from '#ui/layout.tsx';
import { AdminRequest } from './admin-request.ts';
import { useReading } from './reading.tsx';
import { tellFailure, type FailureTold, type Help } from './say-failure.ts';
import { useIsOn } from './use-is-on.ts';

/** What the place where it happened can do about it; an act that it cannot do is not offered. */
export interface FailureActs {
  readonly retry?: (() => void) | undefined;
  /** Signs in or asks for the missing permission; called from the click. */
  readonly permit?: (() => void) | undefined;
  readonly copy?: ((text: string) => void) | undefined;
  /** Takes the words elsewhere. */
  readonly copyWords?: (() => void) | undefined;
}

interface Props extends FailureActs {
  readonly failure: Refusal;
  readonly title?: string;
  /** What this place knows better than the sentence for all places. */
  readonly told?: Partial<FailureTold> | undefined;
  /** What to say where the person stopped it. */
  readonly cancelled?: string;
  /** Nothing was being read that could be stopped: cancelled means that the person closed or refused the dialog for `feature`. */
  readonly inDialog?: boolean;
  /** It is what came of asking the person for a permission; a dialog too. */
  readonly asked?: boolean;
  /** Whose permission an administrator is asked for. */
  readonly feature?: Feature;
  readonly intent?: 'warning' | 'error';
  /** Further buttons. */
  readonly more?: ReactNode;
  readonly children?: ReactNode;
}

/** What went wrong and what the person can do, where it happened. What the organisation has set is waited for here, so that nothing around it goes away meanwhile. */
export function FailureNotice(props: Props) {
  return <Suspense><Told {...props} /></Suspense>;
}

function Told({ failure, title, told: here, cancelled, inDialog = false, asked = false, feature = 'my-week', intent = 'warning', more, children, ...acts }: Props) {
  const { words, format, ticker } = useReading();
  const [shown, setShown] = useState(false);
  const isOn = useIsOn();
  const isOff = !isOn(feature) && (failure.kind === 'consentNeeded' || (failure.kind === 'forbidden' && (asked || inDialog)));
  const known = { ...tellFailure(failure, words, format, ticker.now()), ...here };
  // Nobody is asked for what the organisation has switched off, an administrator neither.
  const told: FailureTold = isOff ? { ...known, text: words.sharing.off, help: { act: 'copy' } } : known;
  const declined = failure.kind !== 'cancelled' ? undefined : asked || inDialog ? words.need.declined[feature] : cancelled;
  const until = 'until' in told.help ? told.help.until : undefined;
  // Through a hub "only an administrator may" and "the person does not want to" look the same.
  const wanted = told.help.act === 'ask-admin' ? told.help.scopes : asked && failure.kind === 'cancelled' ? FEATURE_SCOPES[feature] : undefined;
  const toAdmin = acts.copy ? wanted : undefined;
  const showText = failure.kind === 'cancelled' ? words.need.adminWanted : words.need.showText;
  const buttons = [
    ...(told.help.act === 'open-browser' ? [<InBrowser key="open" />] : []),
    ...actsFor(told.help, acts).map(({ does, act }) => <Button key={does} onClick={act}>{words.help[does]}</Button>),
    ...(toAdmin ? [<Button key="ask" aria-expanded={shown} onClick={() => setShown(!shown)}>{shown ? words.need.hideText : showText}</Button>] : []),
  ];
  return (
    <>
      <MessageBar intent={intent} layout="multiline">
        <MessageBarBody>
          {declined === undefined ? <MessageBarTitle>{(told.help.act === 'open-browser' ? undefined : title) ?? told.title}</MessageBarTitle> : null}{' '}
          {declined ?? told.text}
          {until === undefined ? null : (
            <> <Countdown until={until} ticker={ticker} say={(left) => (left > 0 ? words.help.left(format.duration(left)) : words.help.now)} /></>
          )}
          {children}
        </MessageBarBody>
        {buttons.length > 0 || more ? <MessageBarActions>{buttons}{more}</MessageBarActions> : null}
      </MessageBar>
      {toAdmin && shown ? <Panel><AdminRequest feature={feature} scopes={toAdmin} /></Panel> : null}
    </>
  );
}

/** A plain link: where this is needed, asking the host to open one may not work either. */
function InBrowser() {
  const { words } = useReading();
  return <Button as="a" href="./personal-tab.html" target="_blank" rel="noopener noreferrer">{words.noSignInHere.open}</Button>;
}

type Act = 'try-again' | 'look-again' | 'sign-in' | 'allow' | 'check-again' | 'copy-detail' | 'copy-words';
interface Offered {
  readonly does: Act;
  readonly act: () => void;
}

/** The buttons that help, the likeliest first. */
export function actsFor(help: Help, { retry, permit, copy, copyWords }: FailureActs): readonly Offered[] {
  const offer = (does: Act, act: (() => void) | undefined): readonly Offered[] => (act ? [{ does, act }] : []);
  switch (help.act) {
    case 'nothing':
    // Nothing leaves before the time that the service has named: a button would promise what cannot be.
    case 'wait':
      return [];
    case 'try-again':
    case 'open-browser':
      return offer('try-again', retry);
    case 'check-again':
    case 'look-again':
      return [...offer(help.act, retry), ...offer('copy-words', copyWords)];
    case 'sign-in':
      return offer('sign-in', permit);
    case 'allow':
      return offer('allow', permit);
    case 'ask-admin':
      return offer('check-again', retry ?? permit);
    case 'free-space':
      return [...offer('try-again', retry), ...offer('copy-words', copyWords)];
    case 'report': {
      const { detail } = help;
      return [...offer('try-again', retry), ...offer('copy-detail', copy && (() => copy(detail))), ...offer('copy-words', copyWords)];
    }
    case 'copy':
      return offer('copy-words', copyWords);
    default:
      return never(help);
  }
}
