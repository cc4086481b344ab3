import { isSteward } from '#domain/policy.ts';
import { rarely } from '#ui/rarely.tsx';
import { useIsOn } from '#views/use-is-on.ts';
import { useLoop } from '../use-loop.ts';
import { usePolicy } from '../use-policy.ts';

const Steward = rarely(async () => (await import('./steward/steward.tsx')).Steward);

/** For the one person whom the policy file names; nobody else fetches any of it. */
export function StewardSection() {
  const reading = usePolicy();
  const { loop } = useLoop();
  const isOn = useIsOn();
  if (reading.is !== 'read' || !loop || !isSteward(reading.policy, loop.me) || !isOn('team-list')) return null;
  return <Steward loop={loop} policy={reading.policy} />;
}
