/** An appointment as Outlook has it open: what its form says, saved or not. */
export interface OutlookForm {
  /** `compose`: its organizer writes it; `read`: somebody looks at it. */
  readonly mode: 'compose' | 'read';
  /** Exchange's id, with `/` and `+` in it; absent before it is first saved. */
  readonly id?: string;
  /** Exchange's id of the series that it is an occurrence of. */
  readonly seriesId?: string;
  /** It is a series, or an occurrence of one. */
  readonly recurs: boolean;
  readonly subject: string;
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly end: number;
  readonly organizer: OutlookPerson;
  readonly required: readonly OutlookPerson[];
  readonly optional: readonly OutlookPerson[];
  /** Addresses of the rooms among the invited. */
  readonly rooms: readonly string[];
  readonly body: string;
}

export interface OutlookPerson {
  readonly name: string;
  readonly address: string;
  readonly answer?: (typeof ANSWERS)[number];
}

/** By their numbers on the wire, as Office.js reads them. */
const ANSWERS = ['none', 'organizer', 'tentative', 'accepted', 'declined'] as const;
const USER = 2;
/** `permissionLevel` on the wire: may read and change this item. */
const READ_WRITE_ITEM = 3;

export const onWire = ({ name, address, answer = 'none' }: OutlookPerson) => ({ name, address, appointmentResponse: ANSWERS.indexOf(answer), recipientType: USER });

/** The pattern matters to nobody here: every week, for an hour. */
export const recurrenceOnWire = ({ recurs, start }: OutlookForm): object | null => {
  const at = new Date(start);
  const seriesTimeJson = { startYear: at.getUTCFullYear(), startMonth: at.getUTCMonth() + 1, startDay: at.getUTCDate(), noEndDate: true, startTimeMin: 0, durationMin: 60 };
  return recurs ? { recurrenceType: 'weekly', recurrenceProperties: { interval: 1, days: ['mon'] }, recurrenceTimeZone: { name: 'UTC', offset: 0 }, seriesTimeJson } : null;
};

/** What Office.js asks for when it starts, and gets again with another item. */
export function initialData(form: OutlookForm, me: OutlookPerson): object {
  const { mode, id, seriesId = null, subject, start, end, organizer, required, optional } = form;
  const mine = { userDisplayName: me.name, userEmailAddress: me.address, userTimeZone: 'UTC', userProfileType: 'enterprise', hostVersion: '16.01.0000.000', owaView: 'ThreeColumns', permissionLevel: READ_WRITE_ITEM };
  if (mode === 'compose') return { ...mine, itemType: 5, seriesId };
  return {
    ...mine, itemType: 2, id, seriesId, subject, normalizedSubject: subject, start, end, itemClass: 'IPM.Appointment', attachments: [], recurrence: recurrenceOnWire(form),
    organizer: onWire(organizer), to: required.map(onWire), cc: optional.map(onWire), dateTimeCreated: start, dateTimeModified: start,
  };
}
