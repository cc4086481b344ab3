import type { CoachingLoop } from '#flows/coaching-loop.ts';
import { Section } from '#ui/layout.tsx';
import { PublishingReading } from '#views/publishing/publishing-reading.tsx';
import { useReading } from '#views/reading.tsx';
import { WorkingHoursChoice } from '../publishing/working-hours.tsx';

/** The person's own working hours, which only the summary and one's own rhythm speak of. */
export function HoursSection({ loop }: { loop: CoachingLoop }) {
  const { words } = useReading();
  return <Section title={words.loopSettings.hours}><PublishingReading><WorkingHoursChoice loop={loop} /></PublishingReading></Section>;
}
