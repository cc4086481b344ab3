import type { CoachingLoop } from '#flows/coaching-loop.ts';
import { Section } from '#ui/layout.tsx';
import { rarely } from '#ui/rarely.tsx';
import { useLoopSettings } from './settings-reading.ts';

const WorkingHoursChoice = rarely(async () => (await import('../publishing/working-hours.tsx')).WorkingHoursChoice);

/** The person's own working hours, which only the summary and one's own rhythm speak of. */
export function HoursSection({ loop }: { loop: CoachingLoop }) {
  return <Section title={useLoopSettings().hours}><WorkingHoursChoice loop={loop} /></Section>;
}
