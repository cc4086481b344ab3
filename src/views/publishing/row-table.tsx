import type { MeetingRow } from '#domain/meeting-row.ts';
import { Definitions } from '#ui/definitions.tsx';
import { useReading } from '../reading.tsx';
import { usePublishingWords } from './publishing-reading.ts';
import { sayRow } from './say-row.ts';

/** What is, or would be, published of a meeting: all of it. */
export function RowTable({ row, withVerdict = true }: { row: MeetingRow; withVerdict?: boolean }) {
  const { words, format } = useReading();
  return <Definitions rows={sayRow(row, words, usePublishingWords(), format, withVerdict)} />;
}
