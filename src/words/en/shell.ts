/** What stands around every page. */
export const shell = {
  product: 'Debrief',
  backToWeek: 'Back to my week',
  cancel: 'Cancel',
  undo: 'Undo',
  tryAgain: 'Try again',
  dismiss: 'Dismiss',
  save: 'Save',
  refresh: 'Read again',
  settings: 'Settings',
  quoted: (text: string) => `“${text}”`,
  /** Two facts in one line, and what stands behind a comma or a colon; more than two are told one after the other. */
  beside: (one: string, next: string) => `${one} · ${next}`,
  comma: (one: string, next: string) => `${one}, ${next}`,
  colon: (label: string, value: string) => `${label}: ${value}`,
  noSubject: 'Meeting without a subject',
  asOf: (when: string) => `As of ${when}`,
  opening: 'Opening …',
  unopened: 'This page could not be opened',
  unfetched: 'A part of Debrief could not be fetched. Check your connection.',
  notFound: {
    title: 'This meeting is not in the weeks that were read',
    what: 'It may have been moved or cancelled, or it lies further back than 8 weeks.',
  },
} as const;

export const broken = {
  title: 'Debrief stopped here',
  what: 'Something went wrong that should not have. What you typed is kept on this device.',
  reload: 'Load again',
  detail: 'Detail for support',
  copy: 'Copy the detail',
} as const;
