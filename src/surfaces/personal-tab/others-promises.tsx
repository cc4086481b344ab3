import { Body1, Button, Caption1 } from '@fluentui/react-components';
import { useState } from 'react';
import type { Commitment } from '#domain/commitment.ts';
import type { Meeting } from '#domain/meeting.ts';
import { openPromises } from '#domain/open-promises.ts';
import type { Said, SharedRecord } from '#domain/shared-record.ts';
import type { MeetingOverview } from '#flows/debrief.ts';
import { List, Quiet, Row, Section, Stack } from '#ui/layout.tsx';
import { useLanding } from '#ui/use-landing.ts';
import { Failed } from '#views/failed.tsx';
import { useReading } from '#views/reading.tsx';
import { useIsOn } from '#views/use-is-on.ts';
import { RemindOwner } from './remind-owner.tsx';
import { useChoice } from './settings/use-choice.ts';
import { useTab } from './tab.ts';
import { useLoop } from './use-loop.ts';

/** What others took on in a meeting and is still open, for whoever wants to remind them; the chat is read only when it is asked for. */
export function OthersPromises({ overview }: { overview: MeetingOverview }) {
  const { ticker } = useReading();
  const isOn = useIsOn();
  const { meeting } = overview;
  const isOffered = meeting.joinUrl !== undefined && meeting.start <= ticker.now() && isOn('chat-card') && isOn('nudge');
  return isOffered ? <Promises overview={overview} /> : null;
}

function Promises({ overview: { meeting, next } }: { overview: MeetingOverview }) {
  const { words, ticker } = useReading();
  const { debrief } = useTab();
  const { busy, failure, choose } = useChoice();
  // What was asked for stands above what was pressed.
  const { leave, landing } = useLanding();
  const [open, setOpen] = useState<readonly Said<Commitment>[]>();
  const say = words.loop.remind;
  const read = (of: Meeting) => debrief.readShared(of, new AbortController().signal);
  const look = (): Promise<boolean> => choose(async () => {
    const here = await read(meeting);
    // The next date asks what became of it.
    const later = here.ok && next && next.start <= ticker.now() ? await read(next) : undefined;
    if (!here.ok || later?.ok === false) return later ?? here;
    if (!open) leave();
    setOpen(openIn(here.value, later?.value));
    return here;
  }, { needs: 'chat-card' });
  return (
    <Section title={say.title} lead={say.lead}>
      {open ? <div ref={landing} tabIndex={-1}>{open.length === 0 ? <Body1>{say.none}</Body1> : <List>{open.map((one) => <li key={`${one.by.id}/${one.at}`}><Promised meeting={meeting} one={one} /></li>)}</List>}</div> : null}
      {failure ? <Failed title={say.failed} failure={failure} feature="chat-card" cancelled={say.declined} retry={() => void look()} /> : null}
      <Row>
        <Button size="small" disabledFocusable={busy} onClick={() => { if (!busy) void look(); }}>{open ? words.sharing.agreement.read : say.read}</Button>
        {busy ? <Caption1>{words.sharing.sees.reading}</Caption1> : null}
      </Row>
    </Section>
  );
}

const openIn = (here: SharedRecord | undefined, later: SharedRecord | undefined): readonly Said<Commitment>[] => (here ? openPromises(here, later) : []);

/** One promise in its owner's words, with the day. */
function Promised({ meeting, one: { by, what } }: { meeting: Meeting; one: Said<Commitment> }) {
  const { words, format } = useReading();
  const { loop } = useLoop();
  const say = words.loop.commitments;
  return (
    <Stack>
      <Body1><bdi>{what.action}</bdi></Body1>
      <Quiet><bdi>{by.name}</bdi></Quiet>
      {what.cue ? <Quiet>{say.when(what.cue)}</Quiet> : null}
      {what.due ? <Quiet>{say.due(format.date(what.due))}</Quiet> : null}
      {loop && !by.isOutside ? <RemindOwner loop={loop} meeting={meeting} owner={by} commitment={what.action} /> : null}
    </Stack>
  );
}
