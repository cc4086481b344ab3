/** A page at a host; no user, no port. */
const PAGE = /^https:\/\/([a-z\d.-]+)\/\S+$/i;
/** Hosts under which OneDrive, SharePoint and Loop share pages, the national clouds too. */
const HOSTS = /(?:^|\.)sharepoint(?:-df|-mil)?\.[a-z]+$|^(?:loop\.cloud\.microsoft|loop\.microsoft\.com|onedrive\.live\.com|1drv\.ms)$/i;

/** Whether a page may stand behind it that notes can be read of; whether it is open to the person nobody knows before it is asked. */
export const isNotesLink = (text: string): boolean => HOSTS.test(PAGE.exec(text)?.[1] ?? '');
