import type { MeetingRecord } from '#domain/record.ts';
import { renderHtml } from '#notes/html.ts';
import { inviteBlockOf } from '#notes/invite.ts';
import { LABELS } from '#notes/labels.ts';
import { renderMarkdown } from '#notes/markdown.ts';
import { blockOf } from '#notes/notes-block.ts';
import { referenceRow } from '#notes/reference.ts';
import { renderText } from '#notes/text.ts';
import type { Renderings, ShownInvitation } from '#surfaces/personal-tab/tab.ts';
import { spokenNow } from './spoken.ts';

function inviteBlock(record: MeetingRecord): ShownInvitation | undefined {
  const block = inviteBlockOf(record, spokenNow());
  return block && { ...block, reference: { label: LABELS[spokenNow()].invite.reference, value: referenceRow(record).value } };
}

/** A record in every form that it is shown or copied in, in the language of the page: what is written is written in the same. */
export const renderings: Renderings = {
  html: (record) => renderHtml(record, spokenNow()),
  markdown: (record) => renderMarkdown(record, spokenNow()),
  text: (record) => renderText(record, spokenNow()),
  block: (record) => blockOf(record, spokenNow()),
  inviteBlock,
};
