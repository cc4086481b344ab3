import type { Ms } from '#base/time.ts';

/** One call of Graph, as the rest of this folder asks for it. */
export interface GraphCall {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below the version, query included and encoded: `/me/calendarView?…`. */
  readonly path: string;
  readonly scopes: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly accept?: 'application/json' | 'text/vtt' | 'application/vnd.microsoft.graph.transcript+text' | 'text/html';
  /** A read that may travel with others in one `$batch`. Never for Outlook, whose limit of calls at a time counts each. */
  readonly together?: true;
  /** What it names is asked for after it: it goes before others that wait for the same `$batch`, where all such fit in. */
  readonly leads?: true;
  /** How long to leave a service alone that throttles and names no time; a few seconds unless given. */
  readonly rest?: Ms;
  /** A read that whoever asks repeats themselves: throttling is told, not waited out. */
  readonly once?: true;
}
