import type { ReadInvite } from '#adapters/graph/from-graph-event.ts';
import { forgetDevice, forgetOtherAccounts } from '#adapters/storage/forget-device.ts';
import { wasHere } from '#adapters/storage/device-stores.ts';
import { sessionLastWords } from '#adapters/storage/session-last-words.ts';
import { createJudgeInWorker } from '#adapters/workers/judge-in-worker.ts';
import { once } from '#base/once.ts';
import { failed, ok, type Result } from '#base/result.ts';
import { ms } from '#base/time.ts';
import type { Me } from '#domain/person.ts';
import { createDebrief, type RunningDebrief } from '#flows/create-debrief.ts';
import { openDebrief, type OpenDebrief } from '#flows/open-debrief.ts';
import { ownNotes, type OwnNotes, type ReadLink } from '#flows/own-notes.ts';
import { NO_POLICY, type Policy } from '#domain/policy.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import type { Clipboard, Host } from '#ports/host.ts';
import type { Judge } from '#ports/judge.ts';
import type { LastWords } from '#ports/last-words.ts';
import type { OwnFiles } from '#ports/own-files.ts';
import { ALONE } from './alone.ts';
import { aroundTab, type Around } from './around.ts';
import { FORGOTTEN, openDevice, tabsOf } from './device.ts';
import { filesLater } from './files-later.ts';
import { layFoundation, type Foundation } from './foundation.ts';
import { keepOff, refusalOf } from './keep-off.ts';
import { later } from './later.ts';
import { notesLater } from './notes-later.ts';
import { policyOfPage, type PolicyOfPage } from './policy-of-page.ts';
import type { Settings } from './settings.ts';
import { spokenNow } from './spoken.ts';
import { trustedScript } from './trusted-script.ts';
import judgeUrl from './workers/judge.ts?worker&url';

/** The parts that a surface is mounted with. */
export interface Composed {
  readonly debrief: OpenDebrief;
  readonly host: Host;
  readonly clipboard: Clipboard;
  readonly clock: Clock;
  readonly ownFiles: OwnFiles;
  readonly ownNotes: OwnNotes;
  readonly lastWords: LastWords;
  readonly adminLink: (scopes: readonly string[]) => string;
  /** What the organisation has set; absent where the page names no file. */
  readonly policy?: PolicyOfPage['reading'];
}

/** From the first thing to judge, which comes with the list, on a slow machine too: the worker is the heaviest file of all. */
const UNTIL_THE_LIST_IS_DRAWN = ms(600);

/** What invitations say about themselves is read as they come. */
const invites = async (): Promise<ReadInvite> => {
  const { readInvitation } = await import('./read-invitation.ts');
  return readInvitation;
};

/** Puts the real parts together. */
export async function composeLive(settings: Settings): Promise<Composed> {
  const around = await aroundTab();
  try {
    return composeOn(around, settings, new URL(location.pathname, location.origin).href);
  } catch (thrown) {
    around.host.failed(thrown instanceof Error ? thrown.message : String(thrown));
    throw thrown;
  }
}

/** The person's own product in the program around a page. `openUrl`: where a card's link leads; `who`: whose it is by now; `microsoft365`: what is theirs there; `inForce`: what the organisation has set. */
export function composeOn(around: Around, settings: Settings, openUrl: string): Composed & { readonly who: () => Me; readonly inForce: () => Promise<Policy> } & Pick<Foundation, 'microsoft365'> {
  const { host, clipboard, clock, account, expected, adminLink, microsoft365, warmUp } = layFoundation(settings, around, invites);
  const ownFiles = filesLater(async () => {
    const [{ createOwnFiles }, { parseVtt }, readInvite] = await Promise.all([import('#adapters/files/own-files.ts'), import('#analysis/transcript/parse-vtt.ts'), invites()]);
    return createOwnFiles({ clock, readTranscript: parseVtt, readInvite });
  });
  const given = notesLater(async () => {
    const [{ createGivenNotes }, { linesOfNotes }] = await Promise.all([import('#adapters/files/given-notes.ts'), import('#notes/lines-of-notes.ts')]);
    return createGivenNotes({ read: linesOfNotes });
  });
  const worker = createJudgeInWorker(() => new Worker(trustedScript(judgeUrl), { type: 'module', name: 'judge' }));
  const listIsDrawn = once(() => clock.wait(UNTIL_THE_LIST_IS_DRAWN));
  const judge: Judge = { ...worker, judge: (given, signal) => listIsDrawn().then(() => worker.judge(given, signal)) };
  const policy = policyOfPage(document);

  // Somebody new has nothing to look at before Microsoft answers.
  if (expected) void wasHere(expected).then((was) => { if (!was) warmUp(); });

  const coaching = later(() => import('./coaching.ts'));

  let current = ALONE;
  let readLink: ReadLink = async () => failed({ kind: 'signInNeeded' });

  const readPage: ReadLink = async (link, signal) => {
    const refusal = policy && await refusalOf('notes-link', policy);
    return refusal ? failed(refusal) : readLink(link, signal);
  };

  async function start(signedIn: Me | undefined): Promise<Result<RunningDebrief, Failure>> {
    const me = signedIn ?? ALONE;
    current = me;
    const device = await openDevice(me);
    if (!device.ok) return device;
    const { calendar, evidence, notesByLink, chat, invites, notebook, loop } = microsoft365(me);
    readLink = (link, signal) => notesByLink.read(link, signal);
    return createDebrief({
      me, account, judge, clock, openUrl, language: spokenNow,
      ...(signedIn ? { calendar } : {}),
      ...(policy && { policy: policy.inForce }),
      fileCalendar: ownFiles,
      fileTranscripts: ownFiles,
      notes: given,
      evidence,
      reading: (read) => later(() => listIsDrawn().then(async () => (await import('#flows/sources-of.ts')).readingOf(read))),
      chat,
      invites,
      notebook,
      loop,
      openLoop: (parts) => coaching.openCoachingLoop(parts),
      delivery: (delivered) => later(async () => (await import('#flows/deliver.ts')).deliveryOf(delivered)),
      ...device.value,
    });
  }

  const opened = openDebrief({
    ...(expected ? { expected } : {}),
    account,
    start,
    hasFiles: () => ownFiles.hasMeetings(),
    async forget(signedIn, who) {
      const me = signedIn ?? ALONE;
      if (who === 'others') return settings.othersStay?.() ? ok(undefined) : forgetOtherAccounts([me, ALONE]);
      ownFiles.clear();
      given.clear();
      const [wiped, unnamed] = await Promise.all([forgetDevice(me), signedIn ? import('./aims-here.ts').then(({ forgetNobodysAims }) => forgetNobodysAims(), () => failed({ kind: 'unavailable' as const })) : ok(undefined)]);
      const gone = wiped.ok ? unnamed : wiped;
      tabsOf(me).tell(FORGOTTEN);
      return gone;
    },
  });
  const debrief = policy ? keepOff(opened, policy) : opened;
  followOwnFiles(debrief, ownFiles);
  given.state.subscribe(() => debrief.refresh());
  addEventListener('online', () => debrief.wake());
  host.visible.subscribe(() => {
    if (host.visible.getSnapshot()) debrief.wake();
  });
  const lastWords = sessionLastWords(() => `${current.tenant}/${current.id}`);
  return { debrief, host, clipboard, clock, ownFiles, ownNotes: ownNotes(given, readPage, new AbortController().signal), lastWords, adminLink, microsoft365, who: () => current, inForce: policy?.inForce ?? (async () => NO_POLICY), ...(policy && { policy: policy.reading }) };
}

/** Files and meetings find each other, whichever came first; only a changed outcome is judged anew. */
function followOwnFiles(debrief: OpenDebrief, files: ReturnType<typeof filesLater>): void {
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
