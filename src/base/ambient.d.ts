// The few platform types that the pure folders may know; each exists in browsers, workers and Node 20.
// Where the DOM library is loaded too (adapters, surfaces, tests) these merge with it.

interface AbortSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

interface TextDecoder {
  decode(bytes: Uint8Array): string;
}
declare var TextDecoder: { prototype: TextDecoder; new (encoding?: string): TextDecoder };

interface AbortController {
  readonly signal: AbortSignal;
  abort(): void;
}
declare var AbortController: { prototype: AbortController; new (): AbortController };
