import type { Meeting } from '#domain/meeting.ts';
import type { Me } from '#domain/person.ts';
import type { Said, SharedRecord } from '#domain/shared-record.ts';

/** A guest's calendar does not tell about the meeting: all that is known of it comes from the chat. */
export type Role = 'organizer' | 'attendee' | 'guest';

export function roleOf(meeting: Meeting, me: Me): Role {
  if (meeting.iOrganize || meeting.organizer.address === me.address) return 'organizer';
  return meeting.origin.from === 'chat' ? 'guest' : 'attendee';
}

/** What a person may change here. Everybody in the chat may record; aim and agenda have one voice. */
export interface Rights {
  readonly aim: boolean;
  readonly agenda: boolean;
}

/** The organizer's word stands; where there is none, whoever spoke first, and before that anybody but a guest. */
export function rightsOf(role: Role, shared: SharedRecord): Rights {
  const standing = [shared.intent, shared.purpose, shared.successCondition].filter((said) => said !== undefined);
  return { aim: mayChange(role, standing), agenda: mayChange(role, [...standing, ...shared.agenda]) };
}

const mayChange = (role: Role, standing: readonly Said<unknown>[]): boolean =>
  role === 'organizer' || (standing.length === 0 ? role === 'attendee' : standing.every(({ by }) => by.isMe));
