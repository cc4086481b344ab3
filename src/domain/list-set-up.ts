/** A column that Debrief needs of a list: text of one line, which has at most 255 characters, or of several `lines`, which no index reaches into. */
export interface ListColumn {
  readonly name: string;
  readonly indexed: boolean;
  readonly unique: boolean;
  readonly lines?: true;
}

export type ListColumns = readonly ListColumn[];

/** What is there of a list, seen without making anything. */
export interface SeenList {
  readonly site: 'found' | 'absent' | 'refused';
  /** `refused`: it stands there, and this person has no right on it. */
  readonly list: 'found' | 'absent' | 'refused';
  readonly columns: readonly { readonly name: string; readonly is: 'right' | 'absent' | 'wrong' }[];
}

/** One step for whoever looks after the site; `words/` has the sentences. */
export type SetUpStep =
  | { readonly do: 'make-site'; readonly site: string }
  /** An administrator grants the app this role on the site, and the person is a member of it. */
  | { readonly do: 'grant-site'; readonly site: string; readonly role: 'write' }
  | { readonly do: 'make-list'; readonly site: string; readonly name: string; readonly columns: ListColumns }
  /** The person gets a right on the list. */
  | { readonly do: 'let-in'; readonly name: string }
  | { readonly do: 'add-column' | 'correct-column'; readonly name: string; readonly column: ListColumn };

/** What is left to do for a list, in order; empty where all is right. */
export function stepsToList(site: string, name: string, columns: ListColumns, seen: SeenList): readonly SetUpStep[] {
  if (seen.site === 'absent') return [{ do: 'make-site', site }, { do: 'grant-site', site, role: 'write' }];
  if (seen.site === 'refused') return [{ do: 'grant-site', site, role: 'write' }];
  if (seen.list === 'refused') return [{ do: 'let-in', name }];
  if (seen.list === 'absent') return [{ do: 'make-list', site, name, columns }];
  return columns.flatMap((column): readonly SetUpStep[] => {
    const is = seen.columns.find((one) => one.name === column.name)?.is ?? 'absent';
    return is === 'right' ? [] : [{ do: is === 'absent' ? 'add-column' : 'correct-column', name, column }];
  });
}
