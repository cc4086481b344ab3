import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss16Regular, Send20Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { useAnnounce } from '#ui/announcer.tsx';
import { Card } from '#ui/card.tsx';
import { Row } from '#ui/layout.tsx';
import { useRoomReading, useThisMeeting } from './in-meeting.ts';
import { Labelled } from './labelled.tsx';
import { changeOf, EMPTY_LINE, isRecorded, LINE_LIMIT, LOG_KINDS, ownerOf, type LogLine } from './log-line.ts';
import { Small } from './part.tsx';
import { PickOne } from './pick-one.tsx';
import { TextButton } from './text-button.tsx';
import { LogMore } from './rare-parts.ts';
import { Segments } from './segments.tsx';
import { TextLine } from './text-line.tsx';
import { useWrite } from './use-write.tsx';

const useStyles = makeStyles({
  card: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`, rowGap: tokens.spacingVerticalS },
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  line: { display: 'flex', alignItems: 'flex-end', columnGap: tokens.spacingHorizontalXS },
  grow: { flex: '1 1 auto', minWidth: 0 },
  about: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, justifyContent: 'space-between' },
});

/** One line, keyboard first: Enter records it, and the next can be typed. */
export function LogForm() {
  const { words } = useRoomReading();
  const { meeting, people, shared, log: { line, setLine, place, focus } } = useThisMeeting();
  const styles = useStyles();
  const announce = useAnnounce();
  const { write, notice } = useWrite();
  const [isMore, setIsMore] = useState(() => hasMore(line));
  const [refused, setRefused] = useState<LogLine>();
  const id = useId();
  const say = words.room.log;
  const isTwice = line === refused;
  const set = (part: Partial<LogLine>) => setLine({ ...line, ...part });
  const owner = ownerOf(line, people);
  const isAsked = line.kind === 'commitment' && owner !== people[0];

  const record = (): void => {
    const change = changeOf(line, people);
    if (!change) return;
    if (isRecorded(change, shared)) {
      setRefused(line);
      announce(say.twice);
      return focus();
    }
    const empty = { ...EMPTY_LINE, kind: line.kind };
    // The next line can be typed while this one is written; where that fails, the words come back unless others stand there.
    setLine(empty);
    focus();
    write({
      change,
      done: () => {
        announce(isAsked && owner ? say.asked(owner.name || owner.address) : say.recorded[line.kind]);
        setLine((now) => (now === line ? empty : now));
      },
      failed: () => setLine((now) => (now.text === '' ? line : now)),
    });
  };

  return (
    <Card className={styles.card}>
      <form className={styles.form} onSubmit={(event) => { event.preventDefault(); record(); }}>
        <Segments label={say.kind} value={line.kind} choose={(kind) => set({ kind })} options={LOG_KINDS.map((value) => ({ value, text: say.kinds[value] }))} />
        {line.question && line.kind === 'decision' ? (
          <div className={styles.about}>
            <Small><bdi>{say.on(line.question)}</bdi></Small>
            <Button
              appearance="subtle" size="small" icon={<Dismiss16Regular />} aria-label={say.dropQuestion} title={say.dropQuestion}
              onClick={() => { set({ question: '' }); focus(); }}
            />
          </div>
        ) : null}
        <div className={styles.line}>
          <TextLine
            ref={place} className={styles.grow} maxLength={LINE_LIMIT} autoComplete="off" says={labelOf(line, say)} aria-describedby={`${id}-notice`} aria-invalid={isTwice}
            value={line.text} change={(text) => set({ text })}
          />
          <Button type="submit" appearance="primary" icon={<Send20Regular />} aria-label={say.submit} title={say.submit} disabledFocusable={line.text.trim() === ''} />
        </div>
        <Small id={`${id}-notice`}>{isTwice ? say.twice : isAsked && owner ? `${say.notice} ${say.askedNote(owner.name || owner.address)}` : say.notice}</Small>
        {line.kind === 'commitment' ? (
          <Labelled label={say.owner}>
            {(named) => (
              <PickOne
                {...named} small value={owner?.address ?? ''} choose={(address) => set({ owner: address })}
                options={people.map(({ name, address }, index) => ({ value: address, text: index === 0 ? say.me(name || address) : name || address }))}
              />
            )}
          </Labelled>
        ) : null}
        {isMore ? <LogMore key={meeting.id} line={line} set={set} /> : null}
        <Row><TextButton expanded={isMore} act={() => setIsMore(!isMore)}>{isMore ? say.less : say.more}</TextButton></Row>
      </form>
      {notice}
    </Card>
  );
}

const labelOf = ({ kind, deferred }: LogLine, say: { readonly label: { readonly [kind in LogLine['kind']]: string }; readonly because: string }): string =>
  (kind === 'decision' && deferred ? say.because : say.label[kind]);

/** What was typed must be seen. */
const hasMore = ({ reason, dissent, decider, deferred, until, cue, due }: LogLine): boolean =>
  deferred || [reason, dissent, decider, until, cue, due].some((text) => text !== '');
