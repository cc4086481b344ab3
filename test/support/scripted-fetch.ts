/** One request as it left the product. */
export interface Sent {
  readonly method: string;
  /** Behind the version, query decoded. */
  readonly path: string;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface ScriptedFetch {
  readonly sent: readonly Sent[];
  close(): void;
}

/** Stands in for the network: answers each request as the script says, and remembers it. */
export function scriptedFetch(answer: (sent: Sent, at: number) => Response | Promise<Response>): ScriptedFetch {
  const sent: Sent[] = [];
  const before = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const text = await request.text();
    const { pathname, search } = new URL(request.url);
    const one: Sent = { method: request.method, path: decodeURIComponent(pathname.replace('/v1.0', '') + search), headers: request.headers, body: text ? (JSON.parse(text) as unknown) : undefined };
    sent.push(one);
    return answer(one, sent.length - 1);
  };
  return { sent, close() { globalThis.fetch = before; } };
}
