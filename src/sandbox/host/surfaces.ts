import type { HostScene } from './host-scene.ts';
import type { TenantMeeting } from './tenant-meetings.ts';

/** Where the product can stand: in Teams, or beside an appointment in Outlook. Adding it to a meeting is a dialog of the meeting tab. */
export const SURFACES = ['personal', 'meeting-tab', 'panel', 'outlook'] as const;
export type Surface = (typeof SURFACES)[number];

/** The page of each place, and the one on which a person adds the product to a meeting. */
export type SurfacePages = { readonly [surface in Surface | 'config']: URL };

export const SURFACE_NAMES: { readonly [surface in Surface]: string } = {
  personal: 'Personal tab',
  'meeting-tab': 'Meeting tab',
  panel: 'Side panel',
  outlook: 'Outlook',
};

export const isInMeeting = (surface: Surface): boolean => surface === 'meeting-tab' || surface === 'panel';

type Place = Pick<HostScene, 'frameContext' | 'chatId' | 'meetingId'>;

/** What the page is told about where it stands. In a meeting that is the chat, which a whole series shares, never the occurrence. */
export function placeOf(surface: Surface, meeting: TenantMeeting | undefined): Place {
  const frameContext = surface === 'panel' ? 'sidePanel' : 'content';
  return isInMeeting(surface) && meeting ? { frameContext, ...idsOf(meeting.chatId) } : { frameContext };
}

/** Teams writes a meeting's id as its chat's, packed: Base64 of `0#<chat>#0`, as the examples (`MCMxOTptZWV0aW5n…`) unpack. Source: learn.microsoft.com/microsoftteams/platform/apps-in-teams-meetings/meeting-apps-apis */
export const idsOf = (chatId: string): { readonly chatId: string; readonly meetingId: string } => ({ chatId, meetingId: btoa(`0#${chatId}#0`) });
