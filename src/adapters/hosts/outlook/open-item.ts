/** An item in Outlook's form: while it is written it answers by callback, as a reader sees it it simply is. */
export type OpenItem =
  | { readonly mode: 'compose'; readonly item: Office.AppointmentCompose }
  | { readonly mode: 'read'; readonly item: Office.AppointmentRead };
