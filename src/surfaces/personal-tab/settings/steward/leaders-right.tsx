import { useEffect, useState } from 'react';
import { TEAM_LIST } from '#domain/team-list.ts';
import type { CoachingLoop } from '#flows/coaching-loop.ts';
import { firstListIsOpen } from '#flows/first-list.ts';
import { Quiet } from '#ui/layout.tsx';
import { Notice } from '#views/notice.tsx';
import { useTabReading } from '#views/reading.tsx';

/** Whether this leader could open the list that is not theirs; nothing while that is not known. */
export function LeadersRight({ loop }: { loop: CoachingLoop }) {
  const { words } = useTabReading();
  const site = loop.team.site();
  const [isOpen, setIsOpen] = useState<boolean>();
  useEffect(() => {
    if (site === undefined) return;
    const left = new AbortController();
    void firstListIsOpen(loop.listsOf(site).rows, left.signal).then((tried) => { if (tried.ok && !left.signal.aborted) setIsOpen(tried.value); });
    return () => left.abort();
  }, [loop, site]);
  const say = words.steward.leader;
  if (isOpen === undefined) return null;
  return isOpen ? <Notice>{say.open(TEAM_LIST)}</Notice> : <Quiet>{say.closed(TEAM_LIST)}</Quiet>;
}
