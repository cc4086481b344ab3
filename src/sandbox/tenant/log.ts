/** One exchange as it went over the wire; requests inside a `$batch` stand in its bodies. */
export interface LogEntry {
  readonly n: number;
  readonly at: string;
  readonly kind: 'graph' | 'sign-in';
  readonly method: string;
  readonly url: string;
  /** The part of the address that stands for `https://graph.microsoft.com/v1.0`. */
  readonly base: string;
  readonly requestHeaders: { readonly [name: string]: string };
  /** JSON as such, another body as text; left out for sign-in, which carries secrets. */
  readonly requestBody?: unknown;
  /** Absent if the connection was dropped. */
  readonly status?: number;
  readonly dropped?: 'before' | 'after';
  readonly responseHeaders: { readonly [name: string]: string };
  readonly responseBody?: unknown;
}

/** Entries kept; older ones go. A week of walking through the product stays below it. */
const MOST_ENTRIES = 2000;
/** Characters of a body that are kept; a longer one is left out whole, so that none is half a JSON. */
const LONGEST_BODY = 512 * 1024;
const REQUEST_HEADERS = ['accept', 'content-type', 'prefer', 'if-match', 'if-none-match', 'consistencylevel', 'client-request-id'];
const RESPONSE_HEADERS = ['content-type', 'retry-after', 'etag', 'location', 'preference-applied', 'request-id', 'www-authenticate'];

export interface Log {
  add(entry: Omit<LogEntry, 'n'>): void;
  entries(): readonly LogEntry[];
  /** How many were written since the start, kept or not. */
  count(): number;
  clear(): void;
}

export function openLog(): Log {
  let kept: LogEntry[] = [];
  let count = 0;
  return {
    add(entry) {
      count += 1;
      kept.push({ n: count, ...entry });
      if (kept.length > MOST_ENTRIES) kept = kept.slice(-MOST_ENTRIES);
    },
    entries: () => kept,
    count: () => count,
    clear() {
      kept = [];
      count = 0;
    },
  };
}

export const requestHeaders = (headers: Headers): { [name: string]: string } => pick(headers, REQUEST_HEADERS);
export const responseHeaders = (headers: Headers): { [name: string]: string } => pick(headers, RESPONSE_HEADERS);

export function loggedBody(name: 'requestBody' | 'responseBody', text: string, contentType: string | null): { [name: string]: unknown } {
  if (text === '' || text.length > LONGEST_BODY) return {};
  if (!contentType?.includes('json')) return { [name]: text };
  try {
    return { [name]: JSON.parse(text) as unknown };
  } catch {
    return { [name]: text };
  }
}

const pick = (headers: Headers, names: readonly string[]): { [name: string]: string } =>
  Object.fromEntries(names.flatMap((name) => (headers.has(name) ? [[name, headers.get(name) ?? '']] : [])));
