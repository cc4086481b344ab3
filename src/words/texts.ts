/** The same keys with any text: what another language writes for a place of English (`satisfies Texts<typeof week>`). */
export type Texts<T> = T extends string
  ? string
  : T extends () => Promise<infer Fetched>
  ? () => Promise<Texts<Fetched>>
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [key in keyof T]: Texts<T[key]> };
