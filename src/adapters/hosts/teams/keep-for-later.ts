import { app, teamsCore } from '@microsoft/teams-js';

interface Turns {
  /** The hub puts the page out of sight. Must have put down its work when it returns: the hub freezes the page at once. */
  readonly away: () => void;
  /** The hub shows the page again, as `contentUrl`. */
  readonly back: (contentUrl: string) => void;
}

/**
 * Lets the hub keep the page when the person leaves it, so that coming back is quick. Both ways are the same messages
 * (teams-js 2.58, `internal/handlers`): the older one says whether the hub knows them, the newer one serves the others.
 * Source: learn.microsoft.com/microsoftteams/platform/tabs/how-to/app-caching
 */
export function keepForLater({ away, back }: Turns): void {
  if (teamsCore.isSupported()) {
    teamsCore.registerOnLoadHandler(({ contentUrl }) => back(contentUrl));
    teamsCore.registerBeforeUnloadHandler((readyToUnload) => {
      away();
      readyToUnload();
      return true;
    });
  } else {
    app.lifecycle.registerOnResumeHandler(({ contentUrl }) => back(contentUrl.href));
    app.lifecycle.registerBeforeSuspendOrTerminateHandler(() => Promise.resolve(away()));
  }
}
