import { Button } from '@fluentui/react-components';
import { Choices } from '#ui/layout.tsx';
import { useReading } from '../reading.tsx';
import type { Given } from './commitment-acts.ts';
import type { Form } from './use-typed.ts';

interface Props {
  readonly action: string;
  /** It waits for its owner's answer; else they are asked what became of it. */
  readonly isAsked: boolean;
  readonly busy: boolean;
  readonly give: (given: Given) => void;
  readonly open: (form: Form) => void;
  /** The form that was just left: its button takes the focus, so that Enter opens it again and does nothing else. */
  readonly from: Form | undefined;
  readonly landing: (element: HTMLElement | null) => void;
}

/** One tap for what needs no words; the others open a form. */
export function AnswerButtons({ action, isAsked, busy, give, open, from, landing }: Props) {
  const { words } = useReading();
  const say = words.loop.commitments;
  const act = (text: string, does: () => void) => ({
    children: text, 'aria-label': say.actionOn(text, action), disabledFocusable: busy, onClick: () => { if (!busy) does(); },
  });
  const lands = (form?: Form) => (form === from ? { ref: landing } : {});
  if (isAsked) {
    return (
      <Choices>
        <Button {...lands()} appearance="primary" {...act(say.actions.accept, () => give({ does: 'accept' }))} />
        <Button {...lands('declined')} {...act(say.actions.decline, () => open('declined'))} />
        <Button {...lands('other')} {...act(say.actions.renegotiate, () => open('other'))} />
      </Choices>
    );
  }
  return (
    <div role="group" aria-label={say.actionOn(say.whatBecame, action)}>
      <Choices>
        <Button {...lands()} {...act(say.actions.kept, () => give({ does: 'check in', is: 'kept' }))} />
        <Button {...lands('changed')} {...act(say.actions.changed, () => open('changed'))} />
        <Button {...lands('dropped')} {...act(say.actions.dropped, () => open('dropped'))} />
        <Button {...lands('other')} {...act(say.actions.renegotiate, () => open('other'))} />
      </Choices>
    </div>
  );
}
