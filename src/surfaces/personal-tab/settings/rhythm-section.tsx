import { Body1, Button, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { LocalDate } from '#base/time.ts';
import type { BlockTime, Weekday } from '#domain/preferences.ts';
import type { CoachingLoop } from '#flows/coaching-loop.ts';
import { List, Panel, Quiet, Row, Section, SmallTitle, Stack } from '#ui/layout.tsx';
import { useLanding } from '#ui/use-landing.ts';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { Failed } from '#views/failed.tsx';
import { useReading } from '#views/reading.tsx';
import { hashOf } from '../route.ts';
import { Contested } from './contested.tsx';
import { ErrandState, useErrands } from './errand-state.tsx';
import { useLoopSettings } from './settings-reading.ts';
import { useChoice } from './use-choice.ts';

const DAYS: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
/** When a week is nearly over and still in mind. */
const USUAL = { weekday: 'friday', time: '15:00' } as const;

const useStyles = makeStyles({
  fields: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  field: { flex: '0 1 160px' },
  plain: { margin: 0, paddingInlineStart: '20px' },
});

/** The private block of 15 minutes: shown as it will stand in the calendar before it is written, moved and removed from here. */
export function RhythmSection({ loop }: { loop: CoachingLoop }) {
  const { words, format, ticker } = useReading();
  const settings = useLoopSettings();
  const styles = useStyles();
  const { block } = useSubscribable(loop.rhythm.state);
  const entries = useErrands(loop, 'block');
  const { busy, failure, choose } = useChoice();
  const [weekday, setWeekday] = useState<Weekday>(block?.weekday ?? USUAL.weekday);
  const [time, setTime] = useState(block?.time ?? USUAL.time);
  const [removed, setRemoved] = useState<BlockTime>();
  const [say, more] = [words.loop.rhythm, settings.rhythm];
  const { passing } = useLanding();
  const isTime = /^\d\d:\d\d$/.test(time);
  const isSame = block?.weekday === weekday && block.time === time;
  const today = format.dayKey(ticker.now()) as LocalDate;

  const write = async (at: BlockTime | undefined): Promise<void> => {
    const done = at ? more.made(say.days[at.weekday], format.timeOfDay(at.time)) : more.removed;
    const kept = await choose(() => loop.rhythm.block(at, blockWords(say.block), today), at ? { needs: 'weekly-block', done } : { done });
    if (kept) setRemoved(at ? undefined : block);
  };

  return (
    <Section title={say.title} lead={more.lead}>
      <Body1>{block ? say.block.stands(say.days[block.weekday], format.timeOfDay(block.time)) : more.none}</Body1>
      <Contested loop={loop} busy={busy} hold={(at) => void write(at)} />
      <div className={styles.fields}>
        <Field label={say.block.day} className={styles.field}>
          <Select value={weekday} onChange={(_, { value }) => setWeekday(DAYS.find((day) => day === value) ?? USUAL.weekday)}>
            {DAYS.map((day) => <option key={day} value={day}>{say.days[day]}</option>)}
          </Select>
        </Field>
        <Field label={say.block.time} className={styles.field}>
          <Input type="time" value={time} onChange={(_, { value }) => setTime(value)} />
        </Field>
      </div>
      {isTime && !isSame ? (
        <Panel label={more.would}>
          <SmallTitle>{more.would}</SmallTitle>
          <List tight>
            <li><Quiet>{more.will(say.days[weekday], format.timeOfDay(time))}</Quiet></li>
            <li><Quiet>{more.only}</Quiet></li>
            <li><Quiet>{more.says(say.block.subject, say.block.open)}</Quiet></li>
          </List>
        </Panel>
      ) : null}
      <Stack>
        <Row>
          <Button
            appearance={block ? 'secondary' : 'primary'} disabledFocusable={busy || !isTime || isSame}
            onClick={() => { if (!busy && isTime && !isSame) void write({ weekday, time, zone: format.zone }); }}
          >
            {block ? say.block.move : say.block.make}
          </Button>
          {block ? <Button key="remove" ref={passing} disabledFocusable={busy} onClick={() => { if (!busy) void write(undefined); }}>{say.block.remove}</Button> : null}
          {removed && !block ? <Button key="undo" ref={passing} disabledFocusable={busy} onClick={() => { if (!busy) void write(removed); }}>{more.undo}</Button> : null}
        </Row>
        {block ? <Quiet>{more.removes}</Quiet> : null}
      </Stack>
      {entries.map((entry) => (
        <ErrandState key={entry.id} loop={loop} entry={entry} feature="weekly-block" sending={block ? more.sending : more.gone} refused={more.notWritten} kept={(theirs) => { if (entry.errand.to === 'block') void write({ ...(theirs as Pick<BlockTime, 'weekday' | 'time'>), zone: entry.errand.zone }); }} />
      ))}
      {failure ? <Failed title={settings.notKept} failure={failure} feature="weekly-block" cancelled={words.need.declined['weekly-block']} retry={() => void write({ weekday, time, zone: format.zone })} /> : null}
    </Section>
  );
}

/** What stands in the calendar: the catalogue's own words, and the address of this page without anything in it. */
function blockWords({ subject, inside, open }: { readonly subject: string; readonly inside: string; readonly open: string }) {
  const link = `${new URL(window.location.pathname, window.location.origin).href}${hashOf({ page: 'week' })}`;
  return { subject, html: `<p>${inside}</p><p><a href="${link}">${open}</a></p>` };
}
