import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The environment with what a file of `NAME=value` lines sets besides: one way to give the settings in every shell, Windows' too, and to
 * give the same ones at the next update. What the environment itself names wins, even where it is empty.
 */
export const environmentWith = (file: string, environment: Environment): Environment =>
  (existsSync(file) ? { ...parseEnv(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')), ...environment } : environment);
