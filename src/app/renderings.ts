import type { MeetingRecord } from '#domain/record.ts';
import { renderHtml } from '#notes/html.ts';
import { inviteBlockOf } from '#notes/invite.ts';
import { LABELS } from '#notes/labels.ts';
import { renderMarkdown } from '#notes/markdown.ts';
import { blockOf } from '#notes/notes-block.ts';
import { referenceRow } from '#notes/reference.ts';
import { renderText } from '#notes/text.ts';
import type { Renderings, ShownInvitation } from '#surfaces/personal-tab/tab.ts';

function inviteBlock(record: MeetingRecord): ShownInvitation | undefined {
  const block = inviteBlockOf(record);
  return block && { ...block, reference: { label: LABELS.en.invite.reference, value: referenceRow(record).value } };
}

/** A record in every form that it is shown or copied in. */
export const renderings: Renderings = { html: renderHtml, markdown: renderMarkdown, text: renderText, block: blockOf, inviteBlock };
