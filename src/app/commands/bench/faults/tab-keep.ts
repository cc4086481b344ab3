import { failed, type Result } from '#base/result.ts';
import type { LocalDate } from '#base/time.ts';
import { commitmentKey } from '#domain/commitment-history.ts';
import { understoodOf, type Choice } from '#domain/team-list.ts';
import type { CoachingLoop } from '#flows/coaching-loop.ts';
import type { Errand } from '#flows/errand.ts';
import { PREFERENCES } from '#flows/own-document.ts';
import type { ChatId } from '#ports/meeting-chat.ts';
import { threadId } from '#sandbox/tenant/derived-ids.ts';
import { ACTION, type Keep } from './keeps.ts';
import { COLLEAGUE, me, meetingOf, SEED, SITE } from './scene.ts';

/** What a tab remembers of its own choices, as its screen would. */
const chosen = new Map<string, Choice>();
const TODAY = '2026-11-16' as LocalDate;
const BLOCK = { subject: 'Finish my week', html: '<p>Open Debrief</p>' };

/** Does what a person would do in the loop's pages; everything is switched on first, as in settings. */
export async function doKeep(loop: CoachingLoop, keep: Keep, person: string): Promise<Result<unknown, { readonly kind: string }>> {
  const ready = await switchOn(loop);
  if (!ready.ok) return ready;
  switch (keep.what) {
    case 'promise': return loop.commitments.note([{ commitment: promise(keep.mark, person), from: fromOf(keep.meeting, person) }]);
    case 'settle': {
      const key = loop.commitments.mine.getSnapshot().find(({ words, standing }) => words.action === `${ACTION} ${keep.mark}` && standing === 'open')?.history.key;
      return key === undefined ? failed({ kind: 'gone' }) : loop.commitments.checkIn(key, { is: keep.is });
    }
    case 'block': return loop.rhythm.block(keep.time === undefined ? undefined : { weekday: 'friday', time: keep.time, zone: 'UTC' }, BLOCK, TODAY);
    case 'choose': {
      const understood = keep.choice === undefined ? undefined : understoodOf(keep.choice, []);
      const done = await loop.team.sayOutcome(meetingOf(keep.meeting, person).id, understood, chosen.get(keep.meeting));
      if (done.ok && keep.choice) chosen.set(keep.meeting, keep.choice);
      return done;
    }
    case 'remind': {
      const series = SEED.meetings.find(({ id }) => id === keep.meeting)?.series ?? keep.meeting;
      return loop.rhythm.remind({ chat: threadId(series) as ChatId, to: COLLEAGUE, commitment: 'compare the offers' });
    }
  }
}

async function switchOn(loop: CoachingLoop): Promise<Result<unknown, { readonly kind: string }>> {
  const chosenNow = loop.copy.documents.getSnapshot().get(PREFERENCES)?.preferences ?? {};
  if (loop.copy.state.getSnapshot().is === 'this-device') {
    const done = await loop.copy.everywhere(true);
    if (!done.ok) return done;
  }
  if (chosenNow['team-site'] === undefined) {
    const done = await loop.team.useSite(SITE.address);
    if (!done.ok) return done;
  }
  return chosenNow['to-do'] === undefined ? loop.commitments.useToDo(true) : { ok: true, value: undefined };
}

const promise = (mark: string, person: string) => {
  const { name, address } = me(person);
  return { cue: 'the plans come', action: `${ACTION} ${mark}`, owner: { name, address } };
};

/** A series of its own each, so that the cap of three does not count here. */
const fromOf = (id: string, person: string) => {
  const { id: meeting, subject, start } = meetingOf(id, person);
  return { meeting, subject, start };
};

/** Whether an errand that was just promised is that of a keep. */
export function isErrandOf(keep: Keep, errand: Errand, person: string): boolean {
  switch (keep.what) {
    case 'promise': case 'settle': return errand.to === 'task' && errand.key === commitmentKey(meetingOf(keep.meeting, person).id, promise(keep.mark, person));
    case 'block': return errand.to === 'block';
    case 'choose': return errand.to === 'row' && errand.row.meeting === meetingOf(keep.meeting, person).id;
    case 'remind': return errand.to === 'nudge';
  }
}
