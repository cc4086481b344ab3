import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Add16Regular, Dismiss16Regular } from '@fluentui/react-icons';
import { useId, useRef } from 'react';
import { flushSync } from 'react-dom';
import { localDate, type LocalDate } from '#base/time.ts';
import type { AimDraft } from '#domain/aim.ts';
import { PURPOSES, type Purpose } from '#domain/purpose.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { List, Row } from '#ui/layout.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { Labelled } from '#views/meeting/labelled.tsx';
import { Part, Small } from '#views/meeting/part.tsx';
import { PickOne } from '#views/meeting/pick-one.tsx';
import { TextButton } from '#views/meeting/text-button.tsx';
import { directionOf, TextLine } from '#views/meeting/text-line.tsx';
import { useControlStyle } from '#views/meeting/use-control-style.ts';
import { SavedLine } from '#views/saved-line.tsx';
import { usePane } from './pane-parts.ts';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  lines: { height: 'auto', minHeight: '54px', paddingBlock: tokens.spacingVerticalSNudge, resize: 'vertical', fieldSizing: 'content' },
  question: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: tokens.spacingHorizontalXS, rowGap: tokens.spacingVerticalXS },
  more: { gridColumn: '1 / -1', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  by: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 150px)', alignItems: 'center', columnGap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200 },
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  legend: { padding: 0, paddingBlockEnd: tokens.spacingVerticalXXS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** What the organizer says before it begins; none of it is required. */
export function AimFields() {
  const { pane, say } = usePane();
  const { draft, others, saved } = useSubscribable(pane.aim);
  const styles = useStyles();
  const control = useControlStyle();
  const change = (part: Partial<AimDraft>): void => pane.change({ ...draft, ...part });
  const names = say.aim;
  return (
    <Part title={names.title}>
      {/* Leaving a field keeps what was typed. */}
      <div className={styles.fields} role="presentation" onBlur={() => void pane.keep()}>
        <Labelled label={names.success} hint={names.successHint}>
          {(named) => (
            <textarea
              {...named} className={mergeClasses(control, styles.lines)} dir={directionOf(draft.successCondition)} rows={2} maxLength={500}
              value={draft.successCondition} onChange={(event) => change({ successCondition: event.target.value })}
            />
          )}
        </Labelled>
        <Other words={others.successCondition} take={(successCondition) => change({ successCondition })} />
        <Labelled label={names.purpose}>
          {(named) => <PickOne {...named} value={draft.purpose} choose={(purpose) => change({ purpose: purpose as Purpose })} options={PURPOSES.map((value) => ({ value, text: names.purposeIs[value] }))} />}
        </Labelled>
        {others.purpose ? <Other words={names.purposeIs[others.purpose]} take={() => change({ purpose: others.purpose ?? 'unset' })} /> : null}
        <Labelled label={names.intent}>
          {(named) => <TextLine {...named} maxLength={200} value={draft.intent} change={(intent) => change({ intent })} />}
        </Labelled>
        <Other words={others.intent} take={(intent) => change({ intent })} />
        <Questions draft={draft} change={(questions) => change({ questions })} />
        <Small>{say.kept.notice}</Small>
      </div>
      {saved.is === 'failed' ? <Small>{say.kept.failed}</Small> : null}
      <SavedLine saved={saved} />
    </Part>
  );
}

/** What somebody wrote into the block meanwhile, in a field that was changed here, too. */
function Other({ words, take }: { words: string | undefined; take: (words: string) => void }) {
  const { say } = usePane();
  if (words === undefined) return null;
  return <Row><Small>{say.aim.elsewhere(words)}</Small><TextButton label={say.aim.takeIt(words)} act={() => take(words)}>{say.aim.take}</TextButton></Row>;
}

function Questions({ draft: { questions }, change }: { draft: AimDraft; change: (questions: AimDraft['questions']) => void }) {
  const { pane, say, format } = usePane();
  const { appointment } = useSubscribable(pane.state);
  const styles = useStyles();
  const announce = useAnnounce();
  const list = useRef<HTMLUListElement>(null);
  const group = useRef<HTMLFieldSetElement>(null);
  const names = useId();
  const people = appointment.is === 'ready' ? [...(appointment.facts.organizer ? [appointment.facts.organizer] : []), ...appointment.facts.attendees.filter(({ kind }) => kind !== 'room')] : [];
  const set = (at: number, part: Partial<AimDraft['questions'][number]>): void => change(questions.map((one, i) => (i === at ? { ...one, ...part } : one)));
  const setDay = (at: number, day: LocalDate | undefined): void =>
    change(questions.map((one, i) => (i === at ? { question: one.question, decider: one.decider, ...(day && { by: day }) } : one)));
  const another = (): void => {
    flushSync(() => change([...questions, { question: '', decider: '' }]));
    list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus();
  };
  const remove = (at: number): void => {
    change(questions.filter((_, i) => i !== at));
    announce(say.aim.removed);
    group.current?.querySelector<HTMLButtonElement>(':scope > div:last-of-type button')?.focus();
  };
  return (
    <fieldset ref={group} className={styles.group}>
      <legend className={styles.legend}>{say.aim.questions}</legend>
      {questions.length === 0 ? null : (
        <List ref={list}>
          {questions.map(({ question, decider, by }, at) => (
            <li key={at} className={styles.question}>
              <TextLine says={say.aim.question(format.number(at + 1))} maxLength={300} value={question} change={(words) => set(at, { question: words })} />
              <Button appearance="subtle" icon={<Dismiss16Regular />} aria-label={question ? say.aim.removeIt(question) : say.aim.remove} title={say.aim.remove} onClick={() => remove(at)} />
              <div className={styles.more}>
                <TextLine small list={names} says={say.aim.decider} aria-label={say.aim.deciderOf(format.number(at + 1))} maxLength={100} value={decider} change={(words) => set(at, { decider: words })} />
                <div className={styles.by}>
                  <span aria-hidden>{say.aim.by}</span>
                  <TextLine small type="date" {...(by && { title: format.date(by) })} aria-label={say.aim.byOf(format.number(at + 1))} value={by ?? ''} change={(day) => setDay(at, localDate(day))} />
                </div>
              </div>
            </li>
          ))}
        </List>
      )}
      <Row><Button size="small" icon={<Add16Regular />} onClick={another}>{say.aim.add}</Button></Row>
      <datalist id={names}>{people.map(({ name, address }) => <option key={address} value={name || address} />)}</datalist>
    </fieldset>
  );
}
