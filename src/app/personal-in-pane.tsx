import { useEffect, useMemo, useState } from 'react';
import type { Personal, PersonalPage } from '#surfaces/outlook-pane/pane-parts.ts';
import { Pages } from '#surfaces/personal-tab/pages.tsx';
import { routeOf, type Route } from '#surfaces/personal-tab/route.ts';
import { TabContext, type Tab } from '#surfaces/personal-tab/tab.ts';

/** The pages of the personal tab inside Outlook's pane. Where the person is stands in no address: Office.js takes the history for itself. */
export function personalInPane(tab: Omit<Tab, 'navigation'>): Personal {
  return function PersonalInPane({ at }) {
    const [{ route, moved }, setAt] = useState<{ readonly route: Route; readonly moved: boolean }>({ route: routeFor(at), moved: true });
    const given = useMemo((): Tab => {
      const go = (to: Route): void => setAt({ route: to, moved: true });
      return { ...tab, navigation: { route, moved, go, replace: go, settle: (to) => setAt({ route: to, moved: false }) } };
    }, [route, moved]);
    // Links in running text name a page by the hash alone.
    useEffect(() => {
      const follow = (): void => { if (window.location.hash.startsWith('#/')) setAt({ route: routeOf(window.location.hash), moved: true }); };
      window.addEventListener('hashchange', follow);
      return () => window.removeEventListener('hashchange', follow);
    }, []);
    return <TabContext value={given}><Pages /></TabContext>;
  };
}

const routeFor = (at: PersonalPage): Route => (at.page === 'commitments' ? at : at.page === 'meeting' ? { page: 'meeting', id: at.id } : { page: 'debrief', id: at.id, step: 'form' });
