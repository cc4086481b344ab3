import { createContext, useContext } from 'react';
import type { Meeting, MeetingId } from '#domain/meeting.ts';
import type { Me, Person } from '#domain/person.ts';
import type { MeetingRecord } from '#domain/record.ts';
import type { SharedRecord } from '#domain/shared-record.ts';
import type { Room } from '#flows/room.ts';
import type { Host } from '#ports/host.ts';
import type { LastWords } from '#ports/last-words.ts';
import type { RoomWords } from '#words/catalogue.ts';
import { useWays } from '../reading.tsx';
import type { SetWords } from './kept-words.ts';
import type { LogLine } from './log-line.ts';
import type { Rights, Role } from './role.ts';

/** One person's own card in the two forms that are copied. */
export interface CardTexts {
  html(record: MeetingRecord): string;
  text(record: MeetingRecord): string;
}

/** What a meeting's page stands in. */
export interface InRoom {
  readonly room: Room;
  /** The person says which meeting is meant: the focus goes to its heading. */
  readonly choose: (meeting: MeetingId) => void;
  readonly host: Host;
  readonly words: RoomWords;
  /** Always the same promise. */
  readonly fetchTexts: () => Promise<CardTexts>;
  readonly lastWords: LastWords | undefined;
  /** Address of the personal tab's page, relative to this one. */
  readonly personalPage: string;
}

/** The meeting that is shown, and what is in hand about it. */
export interface ThisMeeting {
  readonly meeting: Meeting;
  /** Further dates of its series. */
  readonly others: readonly Meeting[];
  readonly me: Me;
  readonly shared: SharedRecord;
  readonly people: readonly Person[];
  readonly role: Role;
  readonly rights: Rights;
  readonly log: {
    readonly line: LogLine;
    readonly setLine: SetWords<LogLine>;
    /** Where the line is typed: the way back for the focus. */
    readonly place: (element: HTMLInputElement | null) => void;
    readonly focus: () => void;
  };
  /** `asked`: how often the person asked for it since it was put away. */
  readonly closeCheck: { readonly asked: number; readonly ask: () => void; readonly putAway: () => void };
}

export const RoomContext = createContext<InRoom | undefined>(undefined);
export const MeetingContext = createContext<ThisMeeting | undefined>(undefined);

export const useRoom = (): InRoom => there(useContext(RoomContext));
/** How this person reads, with the words of this page; the rest of them comes later (`useReading`). */
export const useRoomReading = () => ({ ...useWays(), words: useRoom().words });

export const useThisMeeting = (): ThisMeeting => there(useContext(MeetingContext));

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A piece of a meeting stands outside its page.');
  return value;
}
