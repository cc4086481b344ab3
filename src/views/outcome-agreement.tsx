import { Body1, Caption1 } from '@fluentui/react-components';
import type { OutcomeAgreement as Agreement } from '#domain/outcome-agreement.ts';
import type { Understood } from '#domain/record.ts';
import { sameWords } from '#domain/same-words.ts';
import type { Said } from '#domain/shared-record.ts';
import { List, SmallTitle, Stack } from '#ui/layout.tsx';
import type { Words } from '#words/catalogue.ts';
import { useReading } from './reading.tsx';

interface Props {
  /** Given in the chat: whoever reads it there sees the names, so they are shown here, too. */
  readonly answers: readonly Said<Understood>[];
  /** Absent while too few have answered for nobody to be told apart. */
  readonly spread?: Agreement | undefined;
  readonly hasList: boolean;
}

/** How far people agree on what was decided: never a judgement of anybody, and no order but that in which they answered. */
export function OutcomeAgreement({ answers, spread, hasList }: Props) {
  const { words, format } = useReading();
  const say = words.sharing.agreement;
  const list = words.loop.team.agreement;
  return (
    <>
      {answers.length === 0 && hasList ? null : (
        <Stack>
          {answers.length > 0 ? <SmallTitle>{say.underNames}</SmallTitle> : null}
          <Body1>{sayAgreement(answers.map(({ what }) => what), say, (value) => format.number(value))}</Body1>
          <List tight>
            {answers.map(({ by, what }) => <li key={by.id}><Body1>{say.named(by.isMe ? say.you : by.name, sayUnderstood(what, words))}</Body1></li>)}
          </List>
        </Stack>
      )}
      {hasList ? (
        <Stack>
          <SmallTitle>{say.withoutNames}</SmallTitle>
          {spread ? (
            <>
              <Body1>{say.share(format.number(Math.round(spread.agreement * 100)))}</Body1>
              <List tight>
                {spread.options.map(({ what, count }) => {
                  const choice = sayUnderstood(what, words);
                  return <li key={`${what.is} ${choice}`}><Body1>{list.spread(count, format.number(count), choice)}</Body1></li>;
                })}
              </List>
            </>
          ) : <Caption1>{list.few}</Caption1>}
        </Stack>
      ) : null}
    </>
  );
}

export function sayUnderstood(what: Understood, words: Words): string {
  const say = words.loop.team.agreement;
  return what.is === 'decision' ? what.what : what.is === 'nothing' ? say.nothing : say['own-words'];
}

function sayAgreement(answers: readonly Understood[], say: Words['sharing']['agreement'], number: (value: number) => string): string {
  if (answers.length === 0) return say.none;
  if (answers.length === 1) return say.one;
  const different = answers.filter((one, at) => !answers.slice(0, at).some((earlier) => isSame(earlier, one))).length;
  return different === 1 ? say.same(number(answers.length)) : say.differ(number(different), number(answers.length));
}

/** Words that are not shown may differ. */
const isSame = (a: Understood, b: Understood): boolean =>
  a.is === 'decision' && b.is === 'decision' ? sameWords(a.what, b.what) : a.is === b.is && a.is !== 'something-else';
