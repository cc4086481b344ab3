import type { Models } from './analyse.ts';
import { unpackClosing } from './closing/closing-model.ts';
import { CLOSING_WEIGHTS } from './closing/closing-weights.ts';
import { unpackCuts } from './parts/find-parts.ts';
import { CUT_WEIGHTS } from './parts/cut-weights.ts';

let models: Models | undefined;

/** What ships, unpacked at its first use. */
export const shippedModels = (): Models => (models ??= { closing: unpackClosing(CLOSING_WEIGHTS), cuts: unpackCuts(CUT_WEIGHTS) });
