/**
 * What was typed in this tab and is not kept yet, held at once, before any waiting: it survives a reload in the middle of
 * a word. It belongs to this tab alone, and ends with it or with the account. It never fails: where there is no room,
 * nothing is held.
 */
export interface LastWords {
  put(key: string, text: string): void;
  get(key: string): string | undefined;
  forget(key: string): void;
}
