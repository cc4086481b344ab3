import type { Policy } from '#domain/policy.ts';
import type { CoachingLoop } from '#flows/coaching-loop.ts';
import { Quiet, Section } from '#ui/layout.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { StewardLists } from './steward-lists.tsx';
import { StewardReading, useStewardReading } from './steward-reading.tsx';
import { StewardWrites } from './steward-writes.tsx';

interface Props {
  readonly loop: CoachingLoop;
  readonly policy: Policy;
}

/** The steward's part of the settings: the lists, what would be written, what was. */
export function Steward(props: Props) {
  return <StewardReading><WithWords {...props} /></StewardReading>;
}

function WithWords({ loop, policy }: Props) {
  const { words } = useStewardReading();
  // Its address is among the person's choices.
  useSubscribable(loop.copy.documents);
  const site = loop.team.site();
  const say = words.steward;
  return (
    <Section title={say.title} lead={say.lead}>
      {site === undefined ? <Quiet>{say.noSite}</Quiet> : (
        <>
          <StewardLists key={`${site}/lists`} loop={loop} site={site} />
          <StewardWrites key={site} loop={loop} site={site} policy={policy} />
        </>
      )}
    </Section>
  );
}
