import type { Call } from './call.ts';
import { Refusal } from './refusal.ts';

/** The window of a calendar view, in milliseconds. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

export function windowOf(call: Call): Window {
  const from = bound(call, 'startDateTime');
  const to = bound(call, 'endDateTime');
  if (to < from) throw new Refusal(400, 'ErrorInvalidParameter', 'The end of the view lies before its start.');
  return { from, to };
}

/** A bound without an offset is UTC, whatever zone the answer is in. Option names are taken in any case, as Graph does. */
function bound(call: Call, name: string): number {
  const text = [...call.query].find(([option]) => option.toLowerCase() === name.toLowerCase())?.[1];
  if (text === undefined) {
    throw new Refusal(400, 'ErrorInvalidParameter', "This request requires a time window specified by the query string parameters 'StartDateTime' and 'EndDateTime'.");
  }
  const at = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text.length === 10 ? `${text}T00:00:00` : text}Z`);
  if (Number.isNaN(at)) throw new Refusal(400, 'ErrorInvalidParameter', `The value '${text}' of parameter '${name}' is invalid.`);
  return at;
}
