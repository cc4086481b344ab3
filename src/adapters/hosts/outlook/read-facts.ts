import { ok, type Result } from '#base/result.ts';
import { instant } from '#base/time.ts';
import type { AppointmentFacts } from '#ports/appointment.ts';
import type { Failure } from '#ports/failure.ts';
import { asked } from './asked.ts';
import { fromOfficePeople, fromOfficePerson, type OfficePerson } from './from-office-people.ts';
import type { OpenItem } from './open-item.ts';

/** What the form holds, however it was asked for; ids in Exchange's form. */
interface Told {
  readonly id?: string | undefined;
  readonly seriesId?: string | null | undefined;
  readonly recurs: boolean;
  readonly subject: string;
  readonly start: Date;
  readonly end: Date;
  readonly organizer?: OfficePerson | null | undefined;
  readonly required: readonly OfficePerson[];
  readonly optional: readonly OfficePerson[];
  readonly rooms: readonly string[];
}

/** What the appointment's form says now; the first thing that could not be asked is the failure. */
export async function readFacts(open: OpenItem, signal: AbortSignal): Promise<Result<AppointmentFacts, Failure>> {
  const told = open.mode === 'compose' ? await askForm(open.item, signal) : ok(await asShown(open.item, signal));
  return told.ok ? ok(fromTold(told.value)) : told;
}

async function askForm(item: Office.AppointmentCompose, signal: AbortSignal): Promise<Result<Told, Failure>> {
  const [id, subject, start, end, required, optional, organizer, recurrence, rooms] = await Promise.all([
    // One that was never saved refuses.
    ifTold(sinceMailbox('1.8', (done: Done<string>) => item.getItemIdAsync(done), signal)),
    asked<string>((done) => item.subject.getAsync(done), signal),
    asked<Date>((done) => item.start.getAsync(done), signal),
    asked<Date>((done) => item.end.getAsync(done), signal),
    asked<Office.EmailAddressDetails[]>((done) => item.requiredAttendees.getAsync(done), signal),
    asked<Office.EmailAddressDetails[]>((done) => item.optionalAttendees.getAsync(done), signal),
    ifTold(sinceMailbox('1.7', (done: Done<Office.EmailAddressDetails>) => item.organizer.getAsync(done), signal)),
    sinceMailbox('1.7', (done: Done<Office.Recurrence>) => item.recurrence.getAsync(done), signal),
    roomsOf(item, signal),
  ]);
  if (!id.ok) return id;
  if (!subject.ok) return subject;
  if (!start.ok) return start;
  if (!end.ok) return end;
  if (!required.ok) return required;
  if (!optional.ok) return optional;
  if (!organizer.ok) return organizer;
  if (!recurrence.ok) return recurrence;
  return ok({
    id: id.value, seriesId: item.seriesId, recurs: Boolean(recurrence.value), subject: subject.value, start: start.value, end: end.value,
    organizer: organizer.value, required: required.value, optional: optional.value, rooms,
  });
}

async function asShown(item: Office.AppointmentRead, signal: AbortSignal): Promise<Told> {
  const { itemId, seriesId, recurrence, subject, start, end, organizer, requiredAttendees, optionalAttendees } = item;
  return {
    id: itemId, seriesId, recurs: Boolean(recurrence), subject: subject ?? '', start, end, organizer, required: requiredAttendees, optional: optionalAttendees, rooms: await roomsOf(item, signal),
  };
}

type Done<T> = (answer: Office.AsyncResult<T>) => void;

/** Undefined in an Outlook from before it could be asked. */
async function sinceMailbox<T>(version: string, call: (done: Done<T>) => void, signal: AbortSignal): Promise<Result<T | undefined, Failure>> {
  return Office.context.requirements.isSetSupported('Mailbox', version) ? asked(call, signal) : ok(undefined);
}

/** What a form need not have: a refusal is no failure. Offline, or with another item chosen meanwhile, it is not known. */
async function ifTold<T>(answer: Promise<Result<T | undefined, Failure>>): Promise<Result<T | undefined, Failure>> {
  const told = await answer;
  return told.ok || told.failure.kind === 'offline' || told.failure.kind === 'cancelled' ? told : ok(undefined);
}

/** Which of the invited are rooms only the places tell. Where they cannot be had, a room counts as a person, as in older calendars. */
async function roomsOf(item: Office.AppointmentCompose | Office.AppointmentRead, signal: AbortSignal): Promise<readonly string[]> {
  const places = await sinceMailbox('1.8', (done: Done<Office.LocationDetails[]>) => item.enhancedLocation.getAsync(done), signal);
  return places.ok ? (places.value ?? []).flatMap(({ emailAddress }) => emailAddress || []) : [];
}

function fromTold({ id, seriesId, recurs, subject, start, end, organizer, required, optional, rooms }: Told): AppointmentFacts {
  const eventId = id && !isUnsureOfIds(seriesId) ? toRestId(id) : undefined;
  const isWholeSeries = recurs && !seriesId;
  const series = isWholeSeries ? eventId : seriesId ? toRestId(seriesId) : undefined;
  return {
    ...(eventId !== undefined && { eventId }),
    ...(series !== undefined && { seriesId: series }),
    isWholeSeries,
    subject,
    start: instant(start.getTime()),
    end: instant(end.getTime()),
    ...(organizer && { organizer: fromOfficePerson(organizer) }),
    attendees: fromOfficePeople(required, optional, rooms),
  };
}

/** Outlook on a Mac gives an occurrence the id of something else. Source: learn.microsoft.com/javascript/api/outlook/office.appointmentread#itemid */
const isUnsureOfIds = (seriesId: string | null | undefined): boolean => Boolean(seriesId) && String(Office.context.platform) === 'Mac';

/** Outlook's ids are in the form of Exchange Web Services, but on phones, where this changes nothing. */
const toRestId = (id: string): string => Office.context.mailbox.convertToRestId(id, 'v2.0');
