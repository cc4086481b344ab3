import { parseArgs } from 'node:util';
import { NamedError } from './named-error.ts';

/** Options that are whole numbers, `--rows 1000`; what is not given is as it stands. */
export function wholeNumbers<Name extends string>(args: string[], standing: Readonly<Record<Name, number>>): Record<Name, number> {
  const numbers: Record<string, number> = { ...standing };
  try {
    const { values } = parseArgs({ args, options: Object.fromEntries(Object.keys(standing).map((name) => [name, { type: 'string' as const }])) });
    for (const [name, value] of Object.entries(values)) {
      if (typeof value !== 'string' || !/^\d{1,9}$/.test(value)) throw new Error(`--${name} ${String(value)} is no whole number`);
      numbers[name] = Number(value);
    }
  } catch (error) {
    throw new NamedError('bad-arguments', error instanceof Error ? error.message : String(error));
  }
  return numbers;
}
