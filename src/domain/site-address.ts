/** A SharePoint site's own address, whatever page of it was pasted: `https://contoso.sharepoint.com/teams/launch`; undefined for anything that is none. */
export function siteAddress(typed: string): string | undefined {
  const [, host, path] = /^https:\/\/([A-Za-z0-9-]+\.sharepoint\.com)(?::443)?(\/(?:sites|teams)\/[^/?#\s]+)/.exec(typed.trim()) ?? [];
  return host === undefined || path === undefined ? undefined : `https://${host.toLowerCase()}${path}`;
}
