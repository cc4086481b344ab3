import { createAccount } from '#adapters/auth/msal-account.ts';
import { createOwnFiles } from '#adapters/files/own-files.ts';
import { createGraphCalendar } from '#adapters/graph/graph-calendar.ts';
import { createGraphInvites } from '#adapters/graph/graph-invites.ts';
import { createGraphMeetingChat } from '#adapters/graph/graph-meeting-chat.ts';
import { createGraphTranscripts } from '#adapters/graph/graph-transcripts.ts';
import { connectGraph } from '#adapters/graph/graph.ts';
import { createOnlineMeetings } from '#adapters/graph/online-meetings.ts';
import { browserHost } from '#adapters/hosts/browser/browser-host.ts';
import { browserClipboard } from '#adapters/hosts/browser/clipboard.ts';
import { systemClock } from '#adapters/hosts/browser/clock.ts';
import { connectTeams } from '#adapters/hosts/teams/teams-host.ts';
import { lockIn } from '#adapters/storage/browser-lock.ts';
import { openDeviceStores } from '#adapters/storage/device-stores.ts';
import { forgetDevice, forgetOtherAccounts } from '#adapters/storage/forget-device.ts';
import { otherTabs } from '#adapters/storage/other-tabs.ts';
import { forgetLastWords, sessionLastWords } from '#adapters/storage/session-last-words.ts';
import { createJudgeInWorker } from '#adapters/workers/judge-in-worker.ts';
import { parseVtt } from '#analysis/transcript/parse-vtt.ts';
import type { Result } from '#base/result.ts';
import { address, type Me } from '#domain/person.ts';
import { createDebrief, type RunningDebrief } from '#flows/create-debrief.ts';
import { openDebrief, type OpenDebrief } from '#flows/open-debrief.ts';
import type { OutboxEntry, WrittenRecord } from '#flows/outbox-entry.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import type { Clipboard, Host } from '#ports/host.ts';
import type { LastWords } from '#ports/last-words.ts';
import type { OwnFiles } from '#ports/own-files.ts';
import type { OtherTabs } from '#ports/stores.ts';
import { DEVICE_CLEARED } from '#surfaces/personal-tab/device-cleared.ts';
import { isOutboxEntry } from './kept-values.ts';
import type { Settings } from './settings.ts';
import { trustedScript } from './trusted-script.ts';
import judgeUrl from './workers/judge.ts?worker&url';

/** The parts that a surface is mounted with. */
export interface Composed {
  readonly debrief: OpenDebrief;
  readonly host: Host;
  readonly clipboard: Clipboard;
  readonly clock: Clock;
  readonly ownFiles: OwnFiles;
  readonly lastWords: LastWords;
}

/** Nobody in particular: a product for one person's files on this device. */
const ALONE: Me = { id: 'this-device', tenant: 'this-device', name: '', address: address('') };

const FORGOTTEN = 'forgotten';

/** Puts the real parts together. The hub is connected to first: sign-in looks for its bridge once. */
export async function composeLive(settings: Settings): Promise<Composed> {
  const teams = await connectTeams();
  const host = teams ?? browserHost();
  try {
    return await composeIn(host, teams !== undefined, settings);
  } catch (thrown) {
    host.failed(thrown instanceof Error ? thrown.message : String(thrown));
    throw thrown;
  }
}

async function composeIn(host: Host, nested: boolean, settings: Settings): Promise<Composed> {
  const clock = systemClock;
  const account = await createAccount({
    clientId: settings.clientId,
    authority: settings.authority,
    redirectUri: new URL('./auth-redirect.html', location.href).href,
    ...(host.loginHint ? { loginHint: host.loginHint } : {}),
    nested,
  });
  const graph = connectGraph({ origin: settings.graphOrigin, token: (scopes, options) => account.token(scopes, options), clock, random: Math.random });
  const ownFiles = createOwnFiles({ clock, readTranscript: parseVtt });
  const judge = createJudgeInWorker(() => new Worker(trustedScript(judgeUrl), { type: 'module', name: 'judge' }));
  const openUrl = new URL(location.pathname, location.origin).href;

  let current = ALONE;
  const channels = new Map<string, OtherTabs>();

  async function start(signedIn: Me | undefined): Promise<Result<RunningDebrief, Failure>> {
    const me = signedIn ?? ALONE;
    current = me;
    const stores = await openDeviceStores<OutboxEntry, WrittenRecord>(me, { outbox: isOutboxEntry });
    if (!stores.ok) return stores;
    const onlineMeetings = createOnlineMeetings(graph);
    return createDebrief({
      me, account, judge, clock, openUrl,
      ...(signedIn ? { calendar: createGraphCalendar(graph, me) } : {}),
      fileCalendar: ownFiles,
      fileTranscripts: ownFiles,
      tenantTranscripts: createGraphTranscripts(graph, onlineMeetings, clock),
      chat: createGraphMeetingChat(graph, onlineMeetings, me),
      invites: createGraphInvites(graph),
      stores: stores.value,
      // Each account has a leader of its own, so that nobody waits for the tab of another account.
      lock: lockIn(`debrief/${me.tenant}/${me.id}`),
      tabs: tabsOf(me),
    });
  }

  /** A tab whose person's device was wiped in another one drops what it held itself, and starts anew unless a page holds words. */
  function tabsOf(me: Me): OtherTabs {
    const known = channels.get(me.id);
    if (known) return known;
    const tabs = otherTabs(`${me.tenant}/${me.id}`);
    channels.set(me.id, tabs);
    tabs.hear((what) => {
      if (what !== FORGOTTEN) return;
      forgetLastWords(me);
      if (dispatchEvent(new Event(DEVICE_CLEARED, { cancelable: true }))) location.reload();
    });
    return tabs;
  }

  const debrief = openDebrief({
    account,
    start,
    hasFiles: () => ownFiles.hasMeetings(),
    async forget(signedIn, who) {
      const me = signedIn ?? ALONE;
      if (who === 'others') return forgetOtherAccounts([me, ALONE]);
      ownFiles.clear();
      const gone = await forgetDevice(me);
      tabsOf(me).tell(FORGOTTEN);
      return gone;
    },
  });
  followOwnFiles(debrief, ownFiles);
  addEventListener('online', () => debrief.wake());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') debrief.wake();
  });
  const lastWords = sessionLastWords(() => `${current.tenant}/${current.id}`);
  return { debrief, host, clipboard: browserClipboard, clock, ownFiles, lastWords };
}

/** Files and meetings find each other, whichever came first; only a changed outcome is judged anew. */
function followOwnFiles(debrief: OpenDebrief, files: ReturnType<typeof createOwnFiles>): void {
  let outcome = '';
  files.report.subscribe(() => {
    const report = files.report.getSnapshot();
    const next = JSON.stringify([report?.calendars, report?.matched]);
    if (next === outcome) return;
    outcome = next;
    debrief.refresh();
  });
  let knownAsOf = 0;
  debrief.week.subscribe(() => {
    const week = debrief.week.getSnapshot();
    if ((week.is !== 'ready' && week.is !== 'stale') || week.asOf === knownAsOf) return;
    knownAsOf = week.asOf;
    files.know(week.data.meetings.map((m) => m.meeting));
  });
}
