import { useState, type ReactNode } from 'react';
import type { Decision } from '#domain/record.ts';
import { Row } from '#ui/layout.tsx';
import { useLanding } from '#ui/use-landing.ts';
import { useRoomReading } from './in-meeting.ts';
import { wordsOf } from './log-line.ts';
import { TextButton } from './text-button.tsx';
import { RewordForm } from './rare-parts.ts';

/** The way to better words for a decision, beside what else can be done with it; the form takes the place of both. */
export function Reword({ decision, at, children }: { decision: Decision; at: number; children: ReactNode }) {
  const { words } = useRoomReading();
  const { leave, landing } = useLanding();
  const [isOpen, setIsOpen] = useState(false);
  const say = words.room.record;
  const end = (): void => {
    leave();
    setIsOpen(false);
  };
  if (isOpen) return <RewordForm decision={decision} at={at} end={end} />;
  return (
    <Row>
      <TextButton landing={landing} label={say.rewordIt(wordsOf(decision))} act={() => setIsOpen(true)}>{say.reword}</TextButton>
      {children}
    </Row>
  );
}
