import { expect, it } from 'vitest';
import { NotesPreview } from '#views/notes-preview.tsx';
import { drawn, texts } from '../../support/drawn.tsx';
import { at } from '../../support/meetings.ts';

it('what only finds the notes again stands in one line that opens, and loses nothing', async () => {
  const reference = { label: 'Reference', value: `${'040000008200E00074C5B7101A82E008'.repeat(3)} (ada@example.com)` };
  const html = await drawn(<NotesPreview label="The notes" title="Debrief" notes={{ head: [], sections: [], reference }} />, at('2026-11-16T12:00:00Z'));
  expect(texts(html, 'summary')).toEqual([`Reference: ${reference.value}`]);
});
