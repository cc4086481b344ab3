import type { ReactNode } from 'react';
import type { Feature } from '#ports/consent.ts';
import type { CoachingLoop } from '#flows/coaching-loop.ts';
import { Quiet, Section } from '#ui/layout.tsx';
import { Failed } from '#views/failed.tsx';
import { useReading } from '#views/reading.tsx';
import { useIsOn } from '#views/use-is-on.ts';
import { isSomebodys } from '../data-of.ts';
import { useTab } from '../tab.ts';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { CopySection } from './copy-section.tsx';
import { HoursSection } from './hours-section.tsx';
import { RhythmSection } from './rhythm-section.tsx';
import { TeamSection } from './team-section.tsx';
import { ToDoSection } from './to-do-section.tsx';
import { useLoop } from '../use-loop.ts';

/** What a person chooses about commitments and rhythm. Nothing of it stands here before it is known whose choices they are. */
export function LoopSettings() {
  const { words } = useReading();
  const { debrief } = useTab();
  return isSomebodys(useSubscribable(debrief.week)) ? <Opened fallback={<Quiet>{words.loopSettings.opening}</Quiet>} /> : null;
}

function Opened({ fallback }: { fallback: ReactNode }) {
  const { words } = useReading();
  const { loop, failure, retry } = useLoop();
  const isOn = useIsOn();
  if (failure) return <Failed title={words.loopSettings.notOpened} failure={failure} retry={retry} />;
  if (!loop) return fallback;
  return PARTS.map(({ feature, title, Part }) => (isOn(feature)
    ? <Part key={feature} loop={loop} />
    : <Section key={feature} title={title(words)}><Quiet>{words.loopSettings.off}</Quiet></Section>));
}

interface PartOfLoop {
  readonly feature: Feature;
  readonly title: (words: ReturnType<typeof useReading>['words']) => string;
  readonly Part: (props: { loop: CoachingLoop }) => ReactNode;
}

const PARTS: readonly PartOfLoop[] = [
  { feature: 'weekly-block', title: ({ loop }) => loop.rhythm.title, Part: RhythmSection },
  { feature: 'own-copy', title: ({ loop }) => loop.ownCopy.title, Part: CopySection },
  { feature: 'tasks', title: ({ loopSettings }) => loopSettings.toDo, Part: ToDoSection },
  { feature: 'team-list', title: ({ loop }) => loop.team.title, Part: TeamSection },
  { feature: 'working-hours', title: ({ loopSettings }) => loopSettings.hours, Part: HoursSection },
];
