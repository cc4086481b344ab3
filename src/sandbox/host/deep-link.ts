import { APP_ID, PAGE_ID } from './host-scene.ts';

export interface AppLink {
  readonly subPageId?: string;
  readonly chatId?: string;
}

/** A link to a part of the product, as hubs make it. Source: learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application */
export function appLink({ subPageId, chatId, label }: AppLink & { readonly label?: string }): string {
  const context = { ...(subPageId && { subEntityId: subPageId }), ...(chatId && { chatId, contextType: 'chat' }) };
  const asked = new URLSearchParams({ ...(label && { label }), context: JSON.stringify(context) });
  return `https://teams.microsoft.com/l/entity/${APP_ID}/${PAGE_ID}?${asked.toString().replaceAll('+', '%20')}`;
}

/** Where in the product a link leads; undefined for every other link. */
export function readAppLink(link: string): AppLink | undefined {
  const url = URL.canParse(link) ? new URL(link) : undefined;
  if (url?.hostname !== 'teams.microsoft.com' || !url.pathname.startsWith(`/l/entity/${APP_ID}/`)) return undefined;
  const { subEntityId, subPageId = subEntityId, chatId } = contextOf(url);
  return { ...(typeof subPageId === 'string' && { subPageId }), ...(typeof chatId === 'string' && { chatId }) };
}

function contextOf(url: URL): { readonly [key: string]: unknown } {
  try {
    return JSON.parse(url.searchParams.get('context') ?? '{}') as { readonly [key: string]: unknown };
  } catch {
    return {};
  }
}
