import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss16Regular, Send20Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { useAnnounce } from '#ui/announcer.tsx';
import { Card } from '#ui/card.tsx';
import { Row } from '#ui/layout.tsx';
import { useRoomReading, useThisMeeting } from './in-meeting.ts';
import { Labelled } from './labelled.tsx';
import { changeOf, EMPTY_LINE, LOG_KINDS, ownerOf, type LogLine } from './log-line.ts';
import { Small } from './part.tsx';
import { PickOne } from './pick-one.tsx';
import { QuietButton } from './quiet-button.tsx';
import { Segments } from './segments.tsx';
import { TextLine } from './text-line.tsx';
import { TickBox } from './tick-box.tsx';
import { useWrite } from './use-write.tsx';

const useStyles = makeStyles({
  card: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`, rowGap: tokens.spacingVerticalS },
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  line: { display: 'flex', alignItems: 'flex-end', columnGap: tokens.spacingHorizontalXS },
  grow: { flex: '1 1 auto', minWidth: 0 },
  about: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, justifyContent: 'space-between' },
  more: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

/** A card holds so much of one line. */
const LIMIT = 500;

/** One line, keyboard first: Enter records it, and the next can be typed. */
export function LogForm() {
  const { words } = useRoomReading();
  const { meeting, people, log: { line, setLine, place, focus } } = useThisMeeting();
  const styles = useStyles();
  const announce = useAnnounce();
  const { write, notice } = useWrite();
  const [isMore, setIsMore] = useState(() => hasMore(line));
  const id = useId();
  const say = words.room.log;
  const set = (part: Partial<LogLine>) => setLine({ ...line, ...part });
  const owner = ownerOf(line, people);
  const isAsked = line.kind === 'commitment' && owner !== people[0];

  const record = (): void => {
    const change = changeOf(line, people);
    if (!change) return;
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
            ref={place} className={styles.grow} maxLength={LIMIT} autoComplete="off" says={labelOf(line, say)} aria-describedby={`${id}-notice`}
            value={line.text} change={(text) => set({ text })}
          />
          <Button type="submit" appearance="primary" icon={<Send20Regular />} aria-label={say.submit} title={say.submit} disabledFocusable={line.text.trim() === ''} />
        </div>
        <Small id={`${id}-notice`}>{isAsked && owner ? `${say.notice} ${say.askedNote(owner.name || owner.address)}` : say.notice}</Small>
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
        {isMore ? <div className={styles.more} key={meeting.id}><More line={line} set={set} /></div> : null}
        <Row><QuietButton expanded={isMore} act={() => setIsMore(!isMore)}>{isMore ? say.less : say.more}</QuietButton></Row>
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

/** What a line can say besides; none of it has to be. */
function More({ line, set }: { line: LogLine; set: (part: Partial<LogLine>) => void }) {
  const { words } = useRoomReading();
  const { people } = useThisMeeting();
  const names = useId();
  const say = words.room.log;
  const text = (label: string, field: 'reason' | 'dissent' | 'cue', hint?: string) => (
    <Labelled label={label} {...(hint ? { hint } : {})}>
      {(named) => <TextLine {...named} small maxLength={LIMIT} value={line[field]} change={(value) => set({ [field]: value })} />}
    </Labelled>
  );
  const date = (label: string, field: 'until' | 'due') => (
    <Labelled label={label}>{(named) => <TextLine {...named} small type="date" value={line[field]} change={(value) => set({ [field]: value })} />}</Labelled>
  );
  const decider = (label: string) => (
    <Labelled label={label}>
      {(named) => <TextLine {...named} small list={names} maxLength={100} value={line.decider} change={(value) => set({ decider: value })} />}
    </Labelled>
  );
  return (
    <>
      <datalist id={names}>{people.map(({ name, address }) => <option key={address} value={name || address} />)}</datalist>
      {line.kind === 'decision' ? (
        <>
          {line.deferred ? null : text(say.reason, 'reason')}
          {text(say.dissent, 'dissent')}
          {decider(say.decider)}
          <TickBox label={say.deferred} ticked={line.deferred} tick={(deferred) => set({ deferred })} />
          {line.deferred ? date(say.until, 'until') : null}
        </>
      ) : null}
      {line.kind === 'commitment' ? <>{text(say.cue, 'cue', say.cueHint)}{date(say.due, 'due')}</> : null}
      {line.kind === 'question' ? <>{decider(say.whoDecides)}{date(say.by, 'until')}</> : null}
    </>
  );
}
