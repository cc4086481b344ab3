/** The page of Outlook's pane, opened anywhere else. */
export const outside = {
  title: 'Debrief',
  what: 'This page belongs beside an appointment in Outlook. Open an appointment there and choose Debrief.',
  unfetched: 'If you are beside one now, Outlook did not answer, or its script could not be fetched. Check your connection and open Debrief again.',
} as const;
