import { Body1, Button, Caption1, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import type { FoundTraces, Trace } from '#flows/own-traces.ts';
import type { Failure } from '#ports/failure.ts';
import type { Feature } from '#ports/consent.ts';
import { List, Quiet, Row, SmallTitle, Stack } from '#ui/layout.tsx';
import { Unfold } from '#ui/unfold.tsx';
import { useReading } from '#views/reading.tsx';
import { tellFailure } from '#views/say-failure.ts';
import { useLoopSettings } from './settings-reading.ts';
import type { Steps } from './use-traces.ts';

/** What each place is reached with. */
export const FEATURE_OF_PLACE: { readonly [place in FoundTraces['place']]: Feature } = {
  folder: 'own-copy', cards: 'chat-card', invitations: 'invite', pages: 'onenote', tasks: 'tasks', block: 'weekly-block', choices: 'team-list',
};

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  names: { marginBlock: tokens.spacingVerticalXS },
});

interface LookingProps {
  readonly steps: Steps;
  readonly stop: () => void;
  /** The way to stop comes and goes with the work: where the focus goes. */
  readonly button: (element: HTMLElement | null) => void;
  readonly text?: string;
}

export function Looking({ steps: { done, of }, stop, button, text }: LookingProps) {
  const { format } = useReading();
  const styles = useStyles();
  const say = useLoopSettings().delete;
  const said = text ?? say.looking(format.number(done), format.number(of));
  return (
    <div className={styles.bar}>
      <ProgressBar aria-label={said} value={of === 0 ? 0 : done / of} />
      <Body1 block>{said}</Body1>
      <Row><Button ref={button} onClick={stop}>{say.stop}</Button></Row>
    </div>
  );
}

/** Each place with what was found there; all names are there for whoever opens them. */
export function FoundPlaces({ found }: { found: readonly FoundTraces[] }) {
  const { format } = useReading();
  const say = useLoopSettings().delete;
  return (
    <List>
      {found.map(({ place, traces, failure }) => (
        <li key={place}>
          <Stack>
            <SmallTitle>{say.place[place]}</SmallTitle>
            <Body1>{traces.length === 0 && !failure ? say.none : traces.length > 0 ? say.count(traces.length, format.number(traces.length)) : null}</Body1>
            {failure ? <WhyNot failure={failure} /> : null}
            {traces.length > 0 ? <Caption1>{say.what[place]}</Caption1> : null}
            {traces.length > 0 && place !== 'block' ? <Names traces={traces} /> : null}
          </Stack>
        </li>
      ))}
    </List>
  );
}

function Names({ traces }: { traces: readonly Trace[] }) {
  const { words, format, ticker } = useReading();
  const styles = useStyles();
  const say = useLoopSettings().delete;
  return (
    <Unfold line={say.show}>
      <ul className={styles.names}>
        {traces.map(({ name, start }, at) => (
          // They have no other name of their own, and the list does not change.
          <li key={at}><bdi>{name || say.noName}</bdi>{start === undefined ? null : words.shell.comma('', format.dayAndTime(start, ticker.now()))}</li>
        ))}
      </ul>
    </Unfold>
  );
}

/** Places that could not be looked at, where nothing else is said of them. */
export function NotLooked({ found }: { found: readonly FoundTraces[] }) {
  const say = useLoopSettings().delete;
  const unread = found.filter(({ failure }) => failure);
  if (unread.length === 0) return null;
  return (
    <Unfold line={say.notLooked}>
      <List tight>
        {unread.map(({ place, failure }) => <li key={place}><Quiet>{say.place[place]}</Quiet>{failure ? <WhyNot failure={failure} /> : null}</li>)}
      </List>
    </Unfold>
  );
}

function WhyNot({ failure }: { failure: Failure }) {
  const { words, format, ticker } = useReading();
  const say = useLoopSettings().delete;
  return <Quiet>{failure.kind === 'consentNeeded' ? say.notAllowed : tellFailure(failure, words, format, ticker.now()).text}</Quiet>;
}
