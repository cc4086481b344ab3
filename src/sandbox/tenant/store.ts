/** Where a tenant keeps its state: one text, written whole. A write that fails must leave the text before it readable. */
export interface Store {
  read(): Promise<string | undefined>;
  write(text: string): Promise<void>;
}

/** Forgets with the process; for tests and for a tenant that need not survive. */
export function memoryStore(first?: string): Store {
  let kept = first;
  return {
    read: async () => kept,
    write: async (text) => {
      kept = text;
    },
  };
}
