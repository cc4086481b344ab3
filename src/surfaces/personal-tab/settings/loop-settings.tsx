import type { ReactNode } from 'react';
import type { Feature } from '#ports/consent.ts';
import type { CoachingLoop } from '#flows/coaching-loop.ts';
import { Quiet, Section } from '#ui/layout.tsx';
import { Failed } from '#views/failed.tsx';
import { useReading } from '#views/reading.tsx';
import type { LoopSettingsWords, Words } from '#words/catalogue.ts';
import { useIsOn } from '#views/use-is-on.ts';
import { isSomebodys } from '../data-of.ts';
import { useTab } from '../tab.ts';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { CopySection } from './copy-section.tsx';
import { HoursSection } from './hours-section.tsx';
import { RhythmSection } from './rhythm-section.tsx';
import { useLoopSettings } from './settings-reading.ts';
import { TeamSection } from './team-section.tsx';
import { ToDoSection } from './to-do-section.tsx';
import { useLoop } from '../use-loop.ts';

/** What a person chooses about commitments and rhythm. Nothing of it stands here before it is known whose choices they are. */
export function LoopSettings() {
  const { opening } = useLoopSettings();
  const { debrief } = useTab();
  return isSomebodys(useSubscribable(debrief.week)) ? <Opened fallback={<Quiet>{opening}</Quiet>} /> : null;
}

function Opened({ fallback }: { fallback: ReactNode }) {
  const { words } = useReading();
  const settings = useLoopSettings();
  const { loop, failure, retry } = useLoop();
  const isOn = useIsOn();
  if (failure) return <Failed title={settings.notOpened} failure={failure} retry={retry} />;
  if (!loop) return fallback;
  return PARTS.map(({ feature, title, Part }) => (isOn(feature)
    ? <Part key={feature} loop={loop} />
    : <Section key={feature} title={title(words.loop, settings)}><Quiet>{words.sharing.off}</Quiet></Section>));
}

interface PartOfLoop {
  readonly feature: Feature;
  readonly title: (loop: Words['loop'], settings: LoopSettingsWords) => string;
  readonly Part: (props: { loop: CoachingLoop }) => ReactNode;
}

const PARTS: readonly PartOfLoop[] = [
  { feature: 'weekly-block', title: ({ rhythm }) => rhythm.title, Part: RhythmSection },
  { feature: 'own-copy', title: ({ ownCopy }) => ownCopy.title, Part: CopySection },
  { feature: 'tasks', title: (_, { toDo }) => toDo, Part: ToDoSection },
  { feature: 'team-list', title: ({ team }) => team.title, Part: TeamSection },
  { feature: 'working-hours', title: (_, { hours }) => hours, Part: HoursSection },
];
