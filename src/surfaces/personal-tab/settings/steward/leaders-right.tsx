import { useEffect, useState } from 'react';
import type { Me } from '#domain/person.ts';
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
export function LeadersRight({ loop, me }: { loop: CoachingLoop; me: Me | undefined }) {
  const { words } = useTabReading();
  const reading = usePolicy();
  // The steward needs both.
  const isTheirs = me !== undefined && reading.is === 'read' && isSteward(reading.policy, me);
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
  return isOpen ? <Notice>{say.open(TEAM_LIST)}</Notice> : <Quiet>{say.closed(TEAM_LIST)}</Quiet>;
}
