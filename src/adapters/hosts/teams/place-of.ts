import type { Place } from '#ports/host.ts';

/**
 * Where the page stands, by the hub's frame context (teams-js `FrameContexts`) and whether a chat or meeting is around it.
 * Places that Debrief has no surface for (stage, remove, authentication) are taken for the nearest one.
 */
export function placeOf(frameContext: string | undefined, isInChat: boolean): Place {
  switch (frameContext) {
    case 'sidePanel':
      return 'panel';
    case 'settings':
      return 'config';
    case 'task':
      return 'dialog';
    default:
      return isInChat ? 'meeting-tab' : 'personal';
  }
}
