/** What a hub shows its frame: who is there, where the page stands, how it looks. */
export interface HostScene {
  readonly hub: 'teams' | 'outlook';
  readonly theme: HostTheme;
  readonly frameContext: 'content' | 'sidePanel' | 'settings';
  readonly locale: string;
  readonly person: HostPerson;
  readonly tenantId: string;
  readonly meetingId?: string;
  readonly chatId?: string;
  readonly subPageId?: string;
}

export const HOST_THEMES = ['default', 'dark', 'contrast'] as const;
export type HostTheme = (typeof HOST_THEMES)[number];

export interface HostPerson {
  /** Object id in the directory. */
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly role?: string;
}

const APP_ID = '0d0debf1-0000-4000-8000-000000000001';

/** The flat context that hubs still send; teams-js itself turns it into `app`, `page`, `meeting`, `chat` and `user`. */
export function legacyContext(scene: HostScene): { readonly [key: string]: unknown } {
  const { person } = scene;
  return {
    theme: scene.theme,
    locale: scene.locale,
    entityId: 'debrief',
    subEntityId: scene.subPageId,
    hostName: scene.hub === 'teams' ? 'TeamsModern' : 'Outlook',
    hostClientType: 'web',
    frameContext: scene.frameContext,
    meetingId: scene.meetingId,
    chatId: scene.chatId,
    tid: scene.tenantId,
    userObjectId: person.id,
    loginHint: person.address,
    userPrincipalName: person.address,
    userDisplayName: person.name,
    sessionId: `hub-${person.id}`,
    appSessionId: `app-${person.id}`,
    appId: APP_ID,
    manifestVersion: '1.0.0',
  };
}

/** Only what this hub really answers is announced. */
export const RUNTIME = {
  apiVersion: 4,
  isNAAChannelRecommended: true,
  isLegacyTeams: false,
  hostVersionsInfo: {},
  supports: { app: { notifySuccessResponse: {} }, nestedAppAuth: {}, pages: { config: {} } },
} as const;
