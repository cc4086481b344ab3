import * as v from 'valibot';
import { ok } from '#base/result.ts';
import type { Weekday } from '#domain/preferences.ts';
import { windowsZones } from '#domain/windows-zones.ts';
import type { CustomZone, Turn, WorkingHours } from '#domain/working-hours.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import type { OwnHours } from '#ports/working-hours.ts';
import type { Graph } from './graph.ts';
import { readOne } from './read-wire.ts';

const DAYS: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const Day = v.pipe(v.string(), v.transform((text) => text.toLowerCase()), v.picklist(DAYS));
const Time = v.pipe(v.custom<string>((text) => typeof text === 'string' && /^\d\d:\d\d/.test(text)), v.transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5))));
const Offset = v.object({ time: v.nullish(Time), dayOccurrence: v.nullish(v.number()), dayOfWeek: v.nullish(Day), month: v.nullish(v.number()), daylightBias: v.nullish(v.number()) });
const Zone = v.object({ name: v.nullish(v.string()), bias: v.nullish(v.number()), standardOffset: v.nullish(Offset), daylightOffset: v.nullish(Offset) });
const Hours = v.object({ daysOfWeek: v.nullish(v.array(Day)), startTime: v.nullish(Time), endTime: v.nullish(Time), timeZone: v.nullish(Zone) });
const Settings = v.object({ workingHours: v.nullish(Hours) });

/** https://learn.microsoft.com/graph/api/user-get-mailboxsettings */
export const createGraphWorkingHours = (graph: Graph): OwnHours => ({
  async read(signal) {
    const answer = await graph.send({ method: 'GET', path: '/me/mailboxSettings?$select=workingHours', scopes: FEATURE_SCOPES['working-hours'] }, signal);
    if (!answer.ok) return answer;
    const read = readOne('mailboxSettings', answer.value, (body) => v.parse(Settings, body));
    return read.ok ? ok(fromGraphHours(read.value)) : read;
  },
});

/** Undefined where something of it is missing: hours that are half known would be guessed. */
function fromGraphHours({ workingHours }: v.InferOutput<typeof Settings>): WorkingHours | undefined {
  const { daysOfWeek, startTime: from, endTime: to, timeZone } = workingHours ?? {};
  const zone = timeZone ? zoneOf(timeZone) : undefined;
  return daysOfWeek?.length && from != null && to != null && zone !== undefined ? { days: daysOfWeek, from, to, zone } : undefined;
}

function zoneOf({ name, bias, standardOffset, daylightOffset }: v.InferOutput<typeof Zone>): WorkingHours['zone'] | undefined {
  if (bias != null) return customZone(bias, standardOffset, daylightOffset);
  return name ? ianaName(name) : undefined;
}

/** A name of Windows, else one of the cities. */
function ianaName(name: string): string | undefined {
  const zone = windowsZones[name] ?? name;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

type Offset = v.InferOutput<typeof Offset> | null | undefined;

/**
 * A bias says how far UTC is ahead, as Windows counts it: 480 for Seattle, and -60 more in summer. So have it the examples of
 * https://learn.microsoft.com/graph/api/calendar-getschedule, against the words of the type's own page.
 */
function customZone(bias: number, standard: Offset, daylight: Offset): CustomZone {
  const [begins, ends] = [turnOf(daylight), turnOf(standard)];
  const more = daylight?.daylightBias;
  return { ahead: 0 - bias, ...(more && begins && ends ? { summer: { ahead: 0 - bias - more, begins, ends } } : {}) };
}

/** Month 0 is how Windows says that there is none. */
function turnOf(offset: Offset): Turn | undefined {
  const { month, dayOfWeek: weekday, dayOccurrence: nth, time: at } = offset ?? {};
  return month && weekday && nth && at != null ? { month, weekday, nth, at } : undefined;
}
