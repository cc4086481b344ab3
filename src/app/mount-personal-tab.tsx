import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { meetingOfKey, type MeetingRecord } from '#domain/record.ts';
import { KEY_PARAMETER } from '#notes/card-key.ts';
import { renderHtml } from '#notes/html.ts';
import { INVITE_REFERENCE } from '#notes/invite-labels.ts';
import { inviteBlockOf } from '#notes/invite.ts';
import { renderMarkdown } from '#notes/markdown.ts';
import { blockOf } from '#notes/notes-block.ts';
import { referenceRow } from '#notes/reference.ts';
import { renderText } from '#notes/text.ts';
import { PersonalTab } from '#surfaces/personal-tab/personal-tab.tsx';
import { hashOf } from '#surfaces/personal-tab/route.ts';
import type { ShownInvitation } from '#surfaces/personal-tab/tab.ts';
import { english } from '#words/catalogue.ts';
import type { Composed } from './compose-live.ts';
import { rootOfPage } from './root-of-page.ts';
import './page.css';

const inviteBlock = (record: MeetingRecord): ShownInvitation | undefined => {
  const block = inviteBlockOf(record);
  return block && { head: [], ...block, reference: { label: INVITE_REFERENCE, value: referenceRow(record).value } };
};
const renderings = { html: renderHtml, markdown: renderMarkdown, text: renderText, block: blockOf, inviteBlock };

export function mountPersonalTab(composed: Composed): void {
  goToLinkedMeeting();
  createRoot(rootOfPage()).render(
    <StrictMode>
      <PersonalTab {...composed} words={english} renderings={renderings} />
    </StrictMode>,
  );
  composed.host.ready();
}

/** A card's link carries the key of its record: the page opens at that meeting. */
function goToLinkedMeeting(): void {
  const key = new URLSearchParams(location.search).get(KEY_PARAMETER);
  if (!key || location.hash) return;
  location.replace(hashOf({ page: 'meeting', id: meetingOfKey(key) }));
}
