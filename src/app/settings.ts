/** What differs from one installation to the next; it stands in the page, so that one build serves all. */
export interface Settings {
  readonly clientId: string;
  /** `https://login.microsoftonline.com/organizations`, or one tenant's. */
  readonly authority: string;
  /** Where Graph answers; national clouds have their own. */
  readonly graphOrigin: string;
  /** True where what other accounts keep on this device stays though somebody else comes: never in an installation. */
  readonly othersStay?: () => boolean;
}

/** Reads `<meta name="debrief:…">`. Throws, naming the missing one: an installation without them cannot work. */
export function settingsOfPage(page: Document): Settings {
  const read = (name: string): string => {
    const content = page.querySelector<HTMLMetaElement>(`meta[name="debrief:${name}"]`)?.content.trim();
    if (!content) throw new Error(`This page lacks the setting "${name}" (<meta name="debrief:${name}">).`);
    return content;
  };
  return { clientId: read('client-id'), authority: read('authority'), graphOrigin: read('graph-origin') };
}
