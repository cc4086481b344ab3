/** What a sentence says by the words that say it. */
export interface Sign {
  readonly strength: number;
  readonly sign: string;
  readonly words: string;
  /** Who will do it, of something to do. */
  readonly owner?: string;
}
