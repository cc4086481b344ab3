import { Button } from '@fluentui/react-components';
import { Choices, Row } from '#ui/layout.tsx';
import { useReading } from '../reading.tsx';
import type { Given } from './commitment-acts.ts';
import type { Typed } from './use-typed.ts';

interface Props {
  readonly action: string;
  /** It waits for its owner's answer; else they are asked what became of it. */
  readonly isAsked: boolean;
  readonly busy: boolean;
  readonly give: (given: Given) => void;
  readonly open: (form: Exclude<Typed['open'], ''>) => void;
  readonly landing: (element: HTMLElement | null) => void;
}

/** One tap for what needs no words; the others open a form. */
export function AnswerButtons({ action, isAsked, busy, give, open, landing }: Props) {
  const { words } = useReading();
  const say = words.loop.commitments;
  const act = (text: string, does: () => void) => ({
    children: text, 'aria-label': say.actionOn(text, action), disabledFocusable: busy, onClick: () => { if (!busy) does(); },
  });
  if (isAsked) {
    return (
      <Choices>
        <Button ref={landing} appearance="primary" {...act(say.actions.accept, () => give({ does: 'accept' }))} />
        <Button {...act(say.actions.decline, () => open('declined'))} />
        <Button {...act(say.actions.renegotiate, () => open('other'))} />
      </Choices>
    );
  }
  return (
    <div role="group" aria-label={say.actionOn(say.whatBecame, action)}>
      <Row>
        <Button ref={landing} {...act(say.actions.kept, () => give({ does: 'check in', is: 'kept' }))} />
        <Button {...act(say.actions.changed, () => open('changed'))} />
        <Button {...act(say.actions.dropped, () => open('dropped'))} />
        <Button appearance="subtle" {...act(say.actions.renegotiate, () => open('other'))} />
      </Row>
    </div>
  );
}
