import { sameWords } from '#domain/same-words.ts';
import type { AppointmentFacts } from '#ports/appointment.ts';
import type { Places } from './keep-aim.ts';
import type { PutAim } from './put-aim.ts';

/** One appointment beside the pane, from the first look at it until the pane is closed. */
export interface ItemBeside {
  /** Another for each appointment that this pane has stood beside. */
  readonly at: number;
  /** As last looked at. */
  facts: AppointmentFacts;
  /** Where its words are kept. */
  places: Places;
  /** The last write that stands in its invitation, which can be taken back. */
  put: PutAim | undefined;
  /** Its empty field was filled with the series' intent. */
  isPrefilled: boolean;
}

export interface ItemsBeside {
  /** The appointment that these facts are of. `isChosen`: Outlook told that another item was chosen since the last look. */
  see(facts: AppointmentFacts, isChosen: boolean): ItemBeside;
}

/**
 * Tells an appointment that was moved, renamed or saved from another one beside a pinned pane: by their ids where both are
 * saved, else by what Outlook told. One that was here before is known again, an unsaved one by its subject and time.
 */
export function itemsBeside(): ItemsBeside {
  const all: ItemBeside[] = [];
  let current: ItemBeside | undefined;

  function see(facts: AppointmentFacts, isChosen: boolean): ItemBeside {
    const known = current && !isAnother(current.facts, facts, isChosen) ? current : all.find((one) => isOnce(one.facts, facts));
    // An id that Outlook does not tell this time still holds.
    const now = known?.facts.eventId === undefined ? facts : { eventId: known.facts.eventId, ...facts };
    const item = known ?? { at: all.length, facts: now, places: placesOf(now), put: undefined, isPrefilled: false };
    if (!known) all.push(item);
    item.facts = now;
    item.places = placesAmong(now, all.filter((one) => one !== item), item.at);
    current = item;
    return item;
  }

  return { see };
}

function isAnother(before: AppointmentFacts, now: AppointmentFacts, isChosen: boolean): boolean {
  return before.eventId !== undefined && now.eventId !== undefined ? before.eventId !== now.eventId : isChosen;
}

/**
 * Of two unsaved ones of the same time without a subject nobody can tell: they are taken for two. Whoever goes back to the first
 * finds its fields empty; what was typed there is kept, and is there when it is opened again in a pane of its own. Their guests
 * would not tell them apart either, as those change while a form is written.
 */
function isOnce(before: AppointmentFacts, now: AppointmentFacts): boolean {
  if (before.eventId !== undefined && now.eventId !== undefined) return before.eventId === now.eventId;
  return before.start === now.start && before.end === now.end && before.seriesId === now.seriesId && now.subject.trim() !== '' && sameWords(before.subject, now.subject);
}

/**
 * Where the words about an appointment are kept, best first: by the event, by its series, else by its time, under which one
 * that is not saved yet is found again once it has an id.
 */
export function placesOf({ eventId, seriesId, isWholeSeries, start, end }: AppointmentFacts): Places {
  const time = timePlace({ start, end });
  const series = seriesId === undefined ? undefined : isWholeSeries ? `series/${seriesId}` : `series/${seriesId}/${start}`;
  const known = [...(eventId === undefined ? [] : [`event/${eventId}`]), ...(series === undefined ? [] : [series])];
  const [first, ...rest] = [...known, time];
  return [first ?? time, ...rest];
}

const timePlace = ({ start, end }: Pick<AppointmentFacts, 'start' | 'end'>): string => `time/${start}/${end}`;

/** Words under a time belong to the one unsaved appointment that goes by it: another one of the same time does not look there. */
function placesAmong(facts: AppointmentFacts, others: readonly ItemBeside[], at: number): Places {
  const [places, time] = [placesOf(facts), timePlace(facts)];
  if (!others.some((one) => one.places[0] === time)) return places;
  const [first, ...rest] = places.filter((place) => place !== time);
  return first === undefined ? [`${time}/${at}`] : [first, ...rest];
}
