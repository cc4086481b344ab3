import { firstRun } from '#adapters/storage/first-run.ts';
import { forgetOtherAccounts } from '#adapters/storage/forget-device.ts';
import { sessionLastWords } from '#adapters/storage/session-last-words.ts';
import { failed, ok, type Result } from '#base/result.ts';
import { seconds } from '#base/time.ts';
import type { Me } from '#domain/person.ts';
import { createRoom, type RunningRoom } from '#flows/create-room.ts';
import { openRoom, type OpenRoom } from '#flows/open-room.ts';
import { whileSeen } from '#flows/while-seen.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import type { Clipboard, Host } from '#ports/host.ts';
import type { Invites } from '#ports/invites.ts';
import type { LastWords } from '#ports/last-words.ts';
import type { ChatId } from '#ports/meeting-chat.ts';
import { aroundTab } from './around.ts';
import { openDevice } from './device.ts';
import { layFoundation } from './foundation.ts';
import { followCommitments } from './follow-commitments.ts';
import { keepOff } from './keep-off.ts';
import { later } from './later.ts';
import { policyOfPage, type PolicyOfPage } from './policy-of-page.ts';
import type { Settings } from './settings.ts';
import { spokenNow } from './spoken.ts';

/** The parts that a meeting's page is mounted with. */
export interface ComposedRoom {
  readonly room: OpenRoom;
  readonly host: Host;
  readonly clipboard: Clipboard;
  readonly clock: Clock;
  readonly lastWords: LastWords;
  readonly firstRun: ReturnType<typeof firstRun>;
  readonly adminLink: (scopes: readonly string[]) => string;
  /** Where the reflection is, relative to this page. */
  readonly personalPage: string;
  /** What the organisation has set; absent where the page names no file. */
  readonly policy?: PolicyOfPage['reading'];
}

/** Puts the parts of a meeting's page together. `personalPage`: the personal tab beside it. */
export async function composeRoom(settings: Settings, personalPage = './personal-tab.html'): Promise<ComposedRoom> {
  const { host, clipboard, clock, account, expected, microsoft365, adminLink } = layFoundation(settings, await aroundTab());
  const coaching = later(() => import('./coaching.ts'));
  let current = expected;

  async function start(me: Me): Promise<Result<RunningRoom, Failure>> {
    current = me;
    const device = await openDevice(me);
    if (!device.ok) return device;
    // A page outside every meeting has no chat to follow.
    if (host.chatId === undefined) return failed({ kind: 'gone' });
    const { calendar, chat, invites, notebook, loop } = microsoft365(me);
    const openUrl = new URL(personalPage, location.href).href;
    const started = await createRoom({
      me, account, calendar, chat, invites, notebook, clock, ...device.value,
      chatId: host.chatId as ChatId,
      delivery: (delivered) => later(async () => (await import('#flows/deliver.ts')).deliveryOf(delivered)),
      random: Math.random,
      visible: host.visible,
      openUrl,
      language: spokenNow,
    });
    // Another person at this device: what the last one left here goes.
    if (settings.othersStay?.() !== true) await forgetOtherAccounts([me]);
    if (!started.ok) return started;
    const room = followCommitments(started.value, () => coaching.openCoachingLoop({ me, clock, openUrl, language: spokenNow, ...loop, ...device.value }), clock);
    const invited = aimOfInvitation(invites, clock);
    return ok({
      ...room,
      invited: (meeting, signal) => whileSeen(host.visible, signal, (turn) => invited(meeting, turn)),
      published: (meeting, others, signal) => whileSeen(host.visible, signal, async (turn) => room.published?.(meeting, others, turn)),
    });
  }

  const policy = policyOfPage(document);
  const opened = openRoom({ ...(expected ? { expected } : {}), account, start });
  const room = policy ? keepOff(opened, policy) : opened;
  addEventListener('online', () => room.wake());
  const lastWords = sessionLastWords(() => `${current?.tenant}/${current?.id}`);
  return { room, host, clipboard, clock, lastWords, firstRun: firstRun(), adminLink, personalPage, ...(policy && { policy: policy.reading }) };
}

/** The record is drawn by then, also on a slow machine. */
const BEHIND_THE_RECORD = seconds(1);

/** Whoever reads the record waits for none of it. */
const aimOfInvitation = (invites: Invites, clock: Clock): NonNullable<RunningRoom['invited']> => async (meeting, signal) => {
  await clock.wait(BEHIND_THE_RECORD, signal);
  const part = signal.aborted ? undefined : await import('#flows/invited-aim.ts').catch(() => undefined);
  const read = signal.aborted ? undefined : await part?.invitedAim(invites, meeting, signal);
  return read?.ok ? read.value : undefined;
};
