import { useEffect, useState } from 'react';
import { isSteward } from '#domain/policy.ts';
import { TEAM_LIST } from '#domain/team-list.ts';
import type { CoachingLoop } from '#flows/coaching-loop.ts';
import { firstListIsOpen } from '#flows/first-list.ts';
import { Quiet } from '#ui/layout.tsx';
import { Notice } from '#views/notice.tsx';
import { useTabReading } from '#views/reading.tsx';
import { usePolicy } from '../../use-policy.ts';
import { useLaterWords } from '#views/use-later-words.ts';

/** Whether this leader could open the list that is not theirs; nothing while that is not known. */
export function LeadersRight({ loop }: { loop: CoachingLoop }) {
  const { me } = loop;
  const { words } = useTabReading();
  const reading = usePolicy();
  // The steward needs both.
  const isTheirs = reading.is === 'read' && isSteward(reading.policy, me);
  // Who belongs to a team needs the first one, to publish there and to see what is published of their meetings.
  const isOfTeam = reading.is === 'read' && reading.policy.teams.some(({ members }) => members.includes(me.address));
  const site = loop.team.site();
  const [isOpen, setIsOpen] = useState<boolean>();
  useEffect(() => {
    if (site === undefined || isTheirs) return;
    const left = new AbortController();
    void firstListIsOpen(loop.listsOf(site).rows, left.signal).then((tried) => { if (tried.ok && !left.signal.aborted) setIsOpen(tried.value); });
    return () => left.abort();
  }, [loop, site, isTheirs]);
  const [later] = useLaterWords(words.steward);
  if (isOpen === undefined || !later) return null;
  const say = later.leader;
  if (isOpen && isOfTeam) return <Quiet>{say.ofTeam(TEAM_LIST)}</Quiet>;
  return isOpen ? <Notice>{say.open(TEAM_LIST)}</Notice> : <Quiet>{say.closed(TEAM_LIST)}</Quiet>;
}
