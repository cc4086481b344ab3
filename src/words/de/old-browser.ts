import type { OldBrowserWords } from '../en/old-browser.ts';

export const oldBrowser: OldBrowserWords = {
  title: 'Debrief braucht einen neueren Browser',
  what: 'Dieser ist zu alt, um Debrief anzuzeigen. Aktualisieren Sie ihn, oder öffnen Sie Debrief in einer aktuellen Version von Edge, Chrome, Firefox oder Safari.',
};
