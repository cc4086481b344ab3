import { useState } from 'react';
import { ok } from '#base/result.ts';
import type { Instant } from '#base/time.ts';
import type { CommitmentKey } from '#domain/commitment-history.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { MyCommitment, Told } from '#flows/keep-commitments.ts';
import { tellInChat, untell, type Telling } from '#flows/tell-in-chat.ts';
import { useSubscribable } from '#ui/use-subscribable.ts';
import type { Answered, CommitmentActs, Given } from '#views/commitments/commitment-acts.ts';
import { cardId } from '#views/commitments/commitment-facts.tsx';
import { sectionOf } from '#views/commitments/due.ts';
import { dataOf } from './data-of.ts';
import { seriesTimes, type SeriesTimes } from './series-times.ts';
import { stopsForConsent } from './stops-for-consent.ts';
import { useTab } from './tab.ts';

interface Said extends Answered {
  readonly told: Told;
  /** In whose record it would stand. */
  readonly where: Meeting | undefined;
  readonly telling?: Telling;
}

/** What a page does for the commitments it shows, and which of them were answered since it was opened. */
export function useCommitments(now: Instant): { readonly acts: CommitmentActs; readonly answered: ReadonlyMap<CommitmentKey, Answered>; readonly times: SeriesTimes } {
  const { debrief, lastWords } = useTab();
  const week = dataOf(useSubscribable(debrief.week));
  const [answered, setAnswered] = useState<ReadonlyMap<CommitmentKey, Said>>(new Map());
  const times = seriesTimes(week?.meetings ?? [], now);

  const set = (key: CommitmentKey, said: Said | undefined): void => setAnswered((before) => {
    const next = new Map(before);
    if (said) next.set(key, said);
    else next.delete(key);
    return next;
  });

  const acts: CommitmentActs = {
    lastWords,
    async answer(one, given) {
      const opened = await debrief.openLoop();
      if (!opened.ok) return opened;
      const { history: { key, from }, standing } = one;
      const stays = { section: sectionOf(standing), isSaid: false, told: [], where: undefined };
      set(key, stays);
      const done = await answering(opened.value.commitments, key, given, times.next(from)?.start);
      if (!done.ok) {
        set(key, undefined);
        return done;
      }
      const where = given.does === 'check in' ? (times.metAgain(from) ?? times.meeting(from)) : times.meeting(from);
      const tellIn = done.value.length > 0 && where?.meeting.joinUrl !== undefined ? { tellIn: where.meeting.subject } : {};
      set(key, { ...stays, isSaid: true, told: done.value, where: where?.meeting, ...tellIn });
      return ok(undefined);
    },
    async takeBack({ history: { key, from } }) {
      const opened = await debrief.openLoop();
      if (!opened.ok) return opened;
      const said = answered.get(key);
      const done = await opened.value.commitments.takeBack(key, times.next(from)?.start);
      if (!done.ok) return done;
      set(key, undefined);
      // What was told of it goes, too.
      return said?.telling ? untell(debrief.changeOwn, said.telling) : ok(undefined);
    },
    async tell({ history: { key } }) {
      const said = answered.get(key);
      if (!said?.where) return ok(undefined);
      const granted = await debrief.permit('chat-card');
      if (!granted.ok && stopsForConsent(granted.failure)) return granted;
      const me = dataOf(debrief.week.getSnapshot())?.me;
      const told = me ? await tellInChat(debrief.changeOwn, said.where, me, said.told) : ok(undefined);
      if (!told.ok) return told;
      if (told.value) set(key, { ...said, isTold: true, telling: told.value });
      return ok(undefined);
    },
    show(key) {
      document.getElementById(cardId({ history: { key } as MyCommitment['history'] }))?.focus();
    },
    retryTask: ({ id }) => debrief.loop.getSnapshot()?.errands.retry(id),
    leaveTask: ({ id }) => debrief.loop.getSnapshot()?.errands.dismiss(id),
  };
  return { acts, answered, times };
}

type Keeping = NonNullable<ReturnType<ReturnType<typeof useTab>['debrief']['loop']['getSnapshot']>>['commitments'];

function answering(commitments: Keeping, key: CommitmentKey, given: Given, next: Instant | undefined): ReturnType<Keeping['accept']> {
  switch (given.does) {
    case 'accept': return commitments.accept(key, next);
    case 'decline': return commitments.decline(key, given.note);
    case 'renegotiate': return commitments.renegotiate(key, given.to, next);
    case 'check in': return commitments.checkIn(key, { is: given.is, ...(given.note ? { note: given.note } : {}) });
  }
}
