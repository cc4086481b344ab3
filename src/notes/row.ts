/** A label of ours and a person's words: words only ever stand in a value, so they can look like anything. */
export interface Row {
  readonly label: string;
  readonly value: string;
}
