/** A column that Debrief needs of a list. Text of one line, unless it has `lines`. */
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
