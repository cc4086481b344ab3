import { measureFloors } from './floors/measure-floors.ts';
import { NamedError } from './named-error.ts';
import { wholeNumbers } from './whole-numbers.ts';
import { print } from './read-given.ts';

/** `floors [--organisations N] [--seed S]`: publishes random organisations and attacks what is published. Fails if a group below a floor can be told. */
export async function floors(args: string[]): Promise<void> {
  const { organisations, seed } = wholeNumbers(args, { organisations: 200, seed: 1 });
  const measured = measureFloors(organisations, seed);
  await print(measured);
  if (measured.isolated > 0) throw new NamedError('isolated', `${measured.isolated} groups below a floor can be told`);
}
