/** What is wrong in a template or policy file: the line, counted from 1, and the place, `prompts[3].kind`; empty for the whole file. */
export type JsonProblem = { readonly line: number; readonly where: string } & (
  /** `found`: what stands there instead; empty at the end of the file. */
  | { readonly problem: 'not-json'; readonly found: string }
  | { readonly problem: 'too-large' | 'too-deep'; readonly limit: number }
  | { readonly problem: 'missing' | 'twice' }
  | { readonly problem: 'unknown'; readonly allowed: readonly string[] }
  | { readonly problem: 'kind'; readonly wanted: 'text' | 'number' | 'list' | 'object' }
  | { readonly problem: 'allowed'; readonly found: string; readonly allowed: readonly string[] }
  | { readonly problem: 'range'; readonly found: number; readonly from: number; readonly to: number }
  | { readonly problem: 'length' | 'count'; readonly found: number; readonly from: number; readonly to: number }
  | { readonly problem: 'pattern' | 'address' | 'site' | 'reserved'; readonly found: string }
  /** `only`: what this belongs to. */
  | { readonly problem: 'not-used'; readonly only: string }
  | { readonly problem: 'order'; readonly below: string }
);
