/** What stands on a page whose browser is too old to load it. */
export interface OldBrowserWords {
  readonly title: string;
  readonly what: string;
}

export const oldBrowser: OldBrowserWords = {
  title: 'Debrief needs a newer browser',
  what: 'This one is too old to show Debrief. Update it, or open Debrief in a current version of Edge, Chrome, Firefox or Safari.',
};
