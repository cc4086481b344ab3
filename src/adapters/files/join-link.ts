import { firstText, type Part } from './ics-parts.ts';

const teamsLink = /https:\/\/(?:teams\.microsoft\.com|teams\.live\.com|teams\.cloud\.microsoft|gov\.teams\.microsoft\.us)\/(?:l\/meetup-join|meet|dl\/launcher)\/[^\s"'<>\\\])]+/i;
const safeLink = /https:\/\/[a-z0-9.-]+\.safelinks\.protection\.outlook\.com\/[^\s"'<>\])]*[?&]url=([^&\s"'<>\])]+)/i;

/** The Teams join address of an event, where the file has one: in its own property, else in the texts people see. */
export function joinLink(event: Part): string | undefined {
  const own = firstText('X-MICROSOFT-SKYPETEAMSMEETINGURL', event);
  if (/^https:\/\/\S+$/i.test(own)) return own;
  for (const name of ['X-MICROSOFT-ONLINEMEETINGEXTERNALLINK', 'CONFERENCE', 'URL', 'LOCATION', 'DESCRIPTION', 'X-ALT-DESC']) {
    const text = firstText(name, event);
    const found = teamsLink.exec(text) ?? teamsLink.exec(decoded(safeLink.exec(text)?.[1] ?? ''));
    if (found) return found[0];
  }
  return undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
