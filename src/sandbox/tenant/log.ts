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
  /** Of both bodies together; the request's alone where the connection was dropped. */
  readonly bytes: number;
  /** Requests inside, of a `$batch`. */
  readonly inner?: number;
  /** The most Outlook calls to the caller's mailbox that were under way while this one was, itself included; absent if none of it went to Outlook. */
  readonly underWay?: number;
  /** Bodies were left out: too long, or too old. */
  readonly shortened?: true;
}

/** What is handed in: bodies as the text they were. */
export interface Exchanged extends Omit<LogEntry, 'n' | 'requestBody' | 'responseBody' | 'bytes' | 'shortened'> {
  readonly requestText: string;
  readonly responseText: string;
}

/** Entries kept; older ones go. A run of five thousand requests stays below it. */
const MOST_ENTRIES = 8000;
/** Characters of bodies that are kept, all together, and of one body; the oldest bodies go first, always whole, so that none is half a JSON. */
const MOST_CHARACTERS = 32 * 1024 * 1024;
const LONGEST_BODY = 8 * 1024 * 1024;
const REQUEST_HEADERS = ['accept', 'content-type', 'prefer', 'if-match', 'if-none-match', 'consistencylevel', 'client-request-id'];
const RESPONSE_HEADERS = ['content-type', 'retry-after', 'etag', 'location', 'preference-applied', 'request-id', 'www-authenticate'];

export interface Log {
  add(entry: Exchanged): void;
  /** From the one with this number on. */
  entries(from?: number): readonly LogEntry[];
  /** How many were written since the start, kept or not. */
  count(): number;
  clear(): void;
}

interface Kept extends Exchanged {
  readonly n: number;
  readonly bytes: number;
  readonly shortened?: true;
}

export function openLog(): Log {
  let kept: Kept[] = [];
  let count = 0;
  let characters = 0;
  /** The first entry that still has its bodies. */
  let bodied = 0;

  function shorten(): void {
    for (; characters > MOST_CHARACTERS && bodied < kept.length; bodied += 1) {
      const entry = kept[bodied];
      if (entry) kept[bodied] = without(entry);
    }
  }

  function without(entry: Kept): Kept {
    characters -= entry.requestText.length + entry.responseText.length;
    return { ...entry, requestText: '', responseText: '', shortened: true };
  }

  return {
    add(entry) {
      count += 1;
      const bytes = size(entry.requestText) + size(entry.responseText);
      characters += entry.requestText.length + entry.responseText.length;
      const whole: Kept = { ...entry, n: count, bytes };
      kept.push(entry.requestText.length + entry.responseText.length > LONGEST_BODY ? without(whole) : whole);
      if (kept.length > MOST_ENTRIES * 1.1) {
        const gone = kept.slice(0, -MOST_ENTRIES);
        characters -= gone.reduce((sum, { requestText, responseText }) => sum + requestText.length + responseText.length, 0);
        bodied = Math.max(0, bodied - gone.length);
        kept = kept.slice(-MOST_ENTRIES);
      }
      shorten();
    },
    entries: (from = 1) => kept.filter(({ n }) => n >= from).map(toEntry),
    count: () => count,
    clear() {
      kept = [];
      count = 0;
      characters = 0;
      bodied = 0;
    },
  };
}

function toEntry({ requestText, responseText, ...entry }: Kept): LogEntry {
  return {
    ...entry,
    ...body('requestBody', requestText, entry.requestHeaders['content-type'] ?? 'application/json'),
    ...body('responseBody', responseText, entry.responseHeaders['content-type']),
  };
}

function body(name: 'requestBody' | 'responseBody', text: string, contentType: string | undefined): { readonly [name: string]: unknown } {
  if (text === '') return {};
  if (!contentType?.includes('json')) return { [name]: text };
  try {
    return { [name]: JSON.parse(text) as unknown };
  } catch {
    return { [name]: text };
  }
}

const encoder = new TextEncoder();
const size = (text: string): number => encoder.encode(text).length;

export const requestHeaders = (headers: Headers): { [name: string]: string } => pick(headers, REQUEST_HEADERS);
export const responseHeaders = (headers: Headers): { [name: string]: string } => pick(headers, RESPONSE_HEADERS);

const pick = (headers: Headers, names: readonly string[]): { [name: string]: string } =>
  Object.fromEntries(names.flatMap((name) => (headers.has(name) ? [[name, headers.get(name) ?? '']] : [])));
