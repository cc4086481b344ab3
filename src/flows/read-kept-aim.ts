import { instant, localDate } from '#base/time.ts';
import type { AimDraft } from '#domain/aim.ts';
import { PURPOSES } from '#domain/purpose.ts';
import type { KeptAim } from '#ports/stores.ts';

/** What this device or this tab has kept of an aim; undefined for what is none, as a torn write or another release may have left. */
export function keptAimFrom(value: unknown): KeptAim | undefined {
  if (!isObject(value) || typeof value.at !== 'number' || !Number.isFinite(value.at)) return undefined;
  const [draft, base] = [draftFrom(value.draft), draftFrom(value.base)];
  return draft && base && { draft, base, at: instant(value.at) };
}

function draftFrom(value: unknown): AimDraft | undefined {
  if (!isObject(value)) return undefined;
  const { intent, successCondition, questions, leavesOut } = value;
  const purpose = PURPOSES.find((one) => one === value.purpose);
  const asked = Array.isArray(questions) ? questions.map(questionFrom) : [undefined];
  if (purpose === undefined || !isText(intent) || !isText(successCondition) || !asked.every((one) => one !== undefined)) return undefined;
  return Array.isArray(leavesOut) && leavesOut.every(isText) ? { purpose, intent, successCondition, questions: asked, leavesOut } : undefined;
}

function questionFrom(value: unknown): AimDraft['questions'][number] | undefined {
  if (!isObject(value) || !isText(value.question) || !isText(value.decider)) return undefined;
  const by = isText(value.by) ? localDate(value.by) : undefined;
  return value.by !== undefined && by === undefined ? undefined : { question: value.question, decider: value.decider, ...(by ? { by } : {}) };
}

const isObject = (value: unknown): value is { readonly [name: string]: unknown } => typeof value === 'object' && value !== null;

const isText = (value: unknown): value is string => typeof value === 'string';
