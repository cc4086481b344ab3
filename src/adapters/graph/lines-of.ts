/** Reads HTML as people see it: lines of text, never empty, without scripts. Handed in, since it is not Graph's business. */
export type LinesOf = (html: string) => readonly string[];
