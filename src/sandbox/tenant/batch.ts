import { base64Url } from './derived-ids.ts';
import { isOutlook } from './limits.ts';
import { badRequest } from './refusal.ts';

/** https://learn.microsoft.com/graph/json-batching */
const MOST_REQUESTS = 20;

interface Step {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: unknown;
  readonly dependsOn?: readonly string[];
}

interface Answered {
  readonly id: string;
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly body?: unknown;
}

export interface StepRequest {
  readonly method: string;
  readonly target: string;
  readonly headers: Headers;
  readonly text: string;
}

/** Outlook's part of a batch is worked on by so many hands. https://learn.microsoft.com/graph/throttling-limits */
const OUTLOOK_AT_ONCE = 4;

/**
 * Answers a `$batch`: each step goes through `answer` like a call of its own, so that faults, limits and scopes reach it.
 * Steps that wait for none are worked on together, those of Outlook at most four at a time, and their answers come in the
 * opposite order, since Graph promises none. A dropped step drops the whole answer, once the others have ended.
 */
export async function answerBatch(text: string, answer: (step: StepRequest) => Promise<Response>): Promise<object> {
  const steps = readSteps(text);
  const one = async (step: Step): Promise<Answered> => toAnswer(step, await answer(toRequest(step)));
  if (steps.some(({ dependsOn }) => dependsOn?.length)) return { responses: await oneAfterTheOther(steps, one) };
  const outlook = steps.filter(({ url }) => isOutlook(withSlash(url)));
  const done = new Map<string, Promise<Answered>>(steps.filter((step) => !outlook.includes(step)).map((step) => [step.id, one(step)]));
  const waiting = [...outlook];
  async function hand(): Promise<void> {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const answered = one(step);
      done.set(step.id, answered);
      await answered.catch(() => undefined);
    }
  }
  await Promise.all(Array.from({ length: OUTLOOK_AT_ONCE }, hand));
  await Promise.allSettled(done.values());
  return { responses: (await Promise.all(steps.flatMap(({ id }) => done.get(id) ?? []))).reverse() };
}

async function oneAfterTheOther(steps: readonly Step[], one: (step: Step) => Promise<Answered>): Promise<Answered[]> {
  const done = new Map<string, Answered>();
  for (const step of steps) {
    const failed = step.dependsOn?.some((id) => (done.get(id)?.status ?? 424) >= 400);
    done.set(step.id, failed ? failedDependency(step) : await one(step));
  }
  return [...done.values()];
}

function readSteps(text: string): Step[] {
  let posted: { requests?: unknown };
  try {
    posted = JSON.parse(text) as { requests?: unknown };
  } catch {
    throw badRequest('Invalid JSON in the batch payload.');
  }
  if (!Array.isArray(posted.requests)) throw badRequest('Invalid batch payload format.');
  const steps = posted.requests as Step[];
  if (steps.length > MOST_REQUESTS) throw badRequest(`Number of batch request steps exceeds the maximum value of ${MOST_REQUESTS}.`);
  const ids = new Set<string>();
  for (const { id, method, url, body, headers, dependsOn = [] } of steps) {
    if (!id || !method || !url) throw badRequest('Each step of a batch needs an id, a method and a url.');
    if (ids.has(id)) throw badRequest(`The step id '${id}' stands twice in the batch.`);
    if (dependsOn.some((other) => !ids.has(other))) throw badRequest(`The step '${id}' depends on a step that does not stand before it.`);
    if (body !== undefined && !Object.keys(headers ?? {}).some((name) => name.toLowerCase() === 'content-type')) throw badRequest(`The step '${id}' has a body and no Content-Type header.`);
    ids.add(id);
  }
  return steps;
}

function toRequest({ method, url, headers, body }: Step): StepRequest {
  const text = body === undefined ? '' : typeof body === 'string' ? decodeBody(body) : JSON.stringify(body);
  return { method: method.toUpperCase(), target: withSlash(url), headers: new Headers(headers), text };
}

const withSlash = (url: string): string => (url.startsWith('/') ? url : `/${url}`);

async function toAnswer({ id }: Step, response: Response): Promise<Answered> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  const headers = Object.fromEntries([...response.headers].filter(([name]) => !name.startsWith('access-control') && name !== 'vary'));
  return { id, status: response.status, headers, ...(text !== '' && { body: isJson ? (JSON.parse(text) as unknown) : encodeBody(text) }) };
}

const failedDependency = ({ id }: Step): Answered => ({
  id, status: 424, headers: { 'content-type': 'application/json' },
  body: { error: { code: 'FailedDependency', message: 'A step that this one depends on has failed.' } },
});

// Bodies that are no JSON travel as base64.
const encodeBody = (text: string): string => {
  const plain = base64Url(text).replaceAll('-', '+').replaceAll('_', '/');
  return plain.padEnd(Math.ceil(plain.length / 4) * 4, '=');
};

function decodeBody(text: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)));
  } catch {
    return text;
  }
}
