import { instant, type Instant } from '#base/time.ts';
import type { Wall } from './wall-time.ts';

/** A clock on some wall. A time that the clock skips counts by the offset before the jump; one it shows twice, the first. */
export interface Zone {
  toInstant(wall: Wall): Instant;
  toWall(at: Instant): Wall;
}

/** A clock that is always the same milliseconds ahead of UTC. */
export const fixedZone = (offset: number): Zone => ({ toInstant: (wall) => instant(wall - offset), toWall: (at) => at + offset });
