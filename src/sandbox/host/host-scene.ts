/** What a hub shows its frame: who is there, where the page stands, how it looks. */
export interface HostScene {
  readonly hub: 'teams' | 'outlook';
  readonly theme: HostTheme;
  readonly frameContext: 'content' | 'sidePanel' | 'settings' | 'task';
  readonly locale: string;
  readonly person: HostPerson;
  readonly tenantId: string;
  readonly meetingId?: string;
  readonly chatId?: string;
  readonly subPageId?: string;
  /** A hub from before nested app authentication announces no bridge for tokens. */
  readonly bridge?: 'missing';
}

export const HOST_THEMES = ['default', 'dark', 'contrast', 'glass'] as const;
export type HostTheme = (typeof HOST_THEMES)[number];

export interface HostPerson {
  /** Object id in the directory. */
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly role?: string;
  /** False: a guest, whose account is another organisation's. */
  readonly hasMailbox?: false;
}

/** The product's id in the hub's catalogue, and the only page its package names. */
export const APP_ID = '0d0debf1-0000-4000-8000-000000000001';
export const PAGE_ID = 'debrief';

/** The flat context that hubs still send; teams-js itself turns it into `app`, `page`, `meeting`, `chat` and `user`. */
export function legacyContext(scene: HostScene): { readonly [key: string]: unknown } {
  const { person } = scene;
  return {
    theme: scene.theme,
    locale: scene.locale,
    entityId: PAGE_ID,
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

/** Only what this hub really answers is announced. Outlook has no chats. */
export function runtimeOf({ hub, bridge }: HostScene): object {
  return {
    apiVersion: 4,
    isNAAChannelRecommended: bridge !== 'missing',
    isLegacyTeams: false,
    hostVersionsInfo: {},
    supports: {
      app: { notifySuccessResponse: {} },
      dialog: { url: { parentCommunication: {} } },
      pages: { config: {}, currentApp: {} },
      teamsCore: {},
      ...(bridge !== 'missing' && { nestedAppAuth: {} }),
      ...(hub === 'teams' && { chat: {} }),
    },
  };
}
