import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LogEntry } from '#sandbox/tenant/log.ts';

const CONTRACTS = join(import.meta.dirname, '..', '..', '..', 'shared', 'contracts');
const AMENDMENTS = join(import.meta.dirname, '..', 'contract', 'amendments.json');
const GRAPH = 'https://graph.microsoft.com/v1.0';

/** One request and its answer, with an address under Graph's own host or path. */
export interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly requestHeaders?: { readonly [name: string]: string };
  readonly requestBody?: unknown;
  readonly status: number;
  readonly responseHeaders?: { readonly [name: string]: string };
  readonly responseBody?: unknown;
}

export interface Oracle {
  /** What Microsoft's published metadata has against the exchange, both ways; empty if nothing. */
  readonly checkExchange: (exchange: Exchange) => string[];
  /** The same for all of a `/__tenant/log` answer, each complaint with its request before it. Dropped answers, sign-in, downloads and entries without their bodies are passed over. */
  readonly checkLog: (log: { readonly entries: readonly LogEntry[] }) => string[];
  /** Properties that all of Microsoft's examples of an answer show and an answer in the log lacks, `operation: property`. */
  readonly poorerThanExamples: (log: { readonly entries: readonly LogEntry[] }) => string[];
  /** Scopes that Microsoft's table does not name for the operation, `operation: scope`. */
  readonly unknownScopes: (operation: string, scopes: readonly string[]) => string[];
  /** Lines in test/contract/amendments.json. */
  readonly amendments: number;
  /** The operations seen so far. */
  readonly operations: ReadonlySet<string>;
}

/** Where the metadata refuses what Graph's documentation shows: which operation, what it says, and the page that shows it. */
interface Amendment {
  readonly operation: string;
  readonly complaint: string;
  readonly source: string;
}

interface Checker {
  readonly match: (method: string, url: string) => { readonly name?: string };
  readonly operations: (request: { readonly method: string; readonly url: string; readonly body?: unknown }) => string[];
  readonly checkRequest: (request: object) => string[];
  readonly checkResponse: (response: object) => string[];
}

/** The checker made of Microsoft's metadata. Undefined, with the reason printed, where the folder `../shared` is not there. */
export async function loadOracle(): Promise<Oracle | undefined> {
  const source = join(CONTRACTS, 'oracle.mjs');
  if (!existsSync(source)) {
    console.log('Skipped: the published metadata of Microsoft Graph (../shared/contracts) is not here.');
    return undefined;
  }
  const published = (await import(pathToFileURL(source).href)) as Published;
  const examples = ['graph-doc-examples.json', 'graph-doc-examples-transcribed.json'].flatMap((name) => read<{ examples: unknown[] }>(CONTRACTS, name).examples);
  return {
    ...oracleOf(published.createOracle(read(CONTRACTS, 'graph-v1.0-subset.openapi.json')), read(AMENDMENTS)),
    ...comparisons(published, examples, read<Permissions>(CONTRACTS, 'graph-permissions-subset.json')),
  };
}

const read = <T>(...path: string[]): T => JSON.parse(readFileSync(join(...path), 'utf8')) as T;

interface Published {
  readonly createOracle: (contract: unknown) => Checker;
  readonly expectedProperties: (examples: readonly unknown[], operation: string) => string[];
}

interface Permissions {
  readonly operations: { readonly [operation: string]: { readonly least: readonly string[]; readonly others: readonly string[]; readonly implied?: readonly string[] } };
}

function comparisons(published: Published, examples: readonly unknown[], permissions: Permissions): Pick<Oracle, 'poorerThanExamples' | 'unknownScopes'> {
  return {
    poorerThanExamples: ({ entries }) => [...new Set(entries.flatMap(({ method, url, base, status = 599, responseBody }) => {
      if (status >= 300 || url.includes('$select') || typeof responseBody !== 'object' || responseBody === null) return [];
      const path = decodeURIComponent(url.slice(base.length).split('?')[0] ?? '');
      const operation = Object.keys(permissions.operations).find((name) => pathPattern(name).test(`${method} ${path}`));
      const items = 'value' in responseBody && Array.isArray(responseBody.value) ? (responseBody.value as object[]) : [responseBody];
      return operation === undefined ? [] : published.expectedProperties(examples, operation).filter((name) => items.some((item) => !(name in item))).map((name) => `${operation}: ${name}`);
    }))],
    unknownScopes(operation, scopes) {
      const row = permissions.operations[operation];
      const known = [...(row?.least ?? []), ...(row?.others ?? []), ...(row?.implied ?? [])];
      return scopes.filter((scope) => !known.includes(scope)).map((scope) => `${operation}: ${scope}`);
    },
  };
}

function oracleOf(checker: Checker, amendments: readonly Amendment[]): Omit<Oracle, 'poorerThanExamples' | 'unknownScopes'> {
  const operations = new Set<string>();
  const patterns = amendments.map(({ operation, complaint }) => ({ operation, path: pathPattern(operation), complaint: new RegExp(complaint) }));

  function checkExchange({ method, url, requestHeaders = {}, requestBody, status, responseHeaders = {}, responseBody }: Exchange): string[] {
    for (const name of checker.operations({ method, url, body: requestBody })) operations.add(name);
    const known = checker.match(method, url).name;
    const path = decodeURIComponent(url.slice(GRAPH.length).split('?')[0] ?? '');
    // A request that the tenant itself called broken was broken on purpose, or shows as a 400 where nobody expects one.
    const request = status !== 400 ? checker.checkRequest({ method, url, headers: requestHeaders, body: requestBody }) : [];
    const complaints = [...request, ...checker.checkResponse({ method, url, status, headers: responseHeaders, body: responseBody, requestBody })];
    return complaints.filter((complaint) => !patterns.some((line) => (line.operation === known || line.path.test(`${method} ${path}`)) && line.complaint.test(complaint)));
  }

  return {
    checkExchange,
    checkLog: ({ entries }) => entries.flatMap((entry) => {
      if (entry.kind !== 'graph' || entry.status === undefined || entry.shortened || isDownload(entry)) return [];
      return checkExchange(asGraph(entry, entry.status)).map((complaint) => `${entry.method} ${entry.url}: ${complaint}`);
    }),
    amendments: amendments.length,
    operations,
  };
}

/** A file's content at the address that its item told: no operation of Graph. */
const isDownload = ({ url, base }: LogEntry): boolean => url.startsWith(`${base}/download/`);

/** An entry as if the tenant had been reached at Graph's own host: links in the answer must fit the addresses asked later. */
function asGraph(entry: LogEntry, status: number): Exchange {
  const { base, method, requestHeaders, responseHeaders, requestBody, responseBody } = entry;
  const moved = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value).replaceAll(base, GRAPH)));
  return {
    method, url: GRAPH + entry.url.slice(base.length), requestHeaders, responseHeaders, status,
    ...(requestBody !== undefined && { requestBody: moved(requestBody) }),
    ...(responseBody !== undefined && { responseBody: moved(responseBody) }),
  };
}

/** `POST /chats/{chat-id}/messages` as an expression; a path inside braces may have slashes only where it is called so. */
function pathPattern(operation: string): RegExp {
  const escaped = operation.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{([^}]*)\}/g, (_, name: string) => (name.endsWith('path') ? '.+?' : '[^/]+'));
  return new RegExp(`^${escaped}$`);
}
