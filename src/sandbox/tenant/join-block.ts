import { joinMeetingId, passcode } from './derived-ids.ts';
import type { Room } from './meeting-index.ts';

const RULE = '_'.repeat(80);

/** What Teams puts under the text of an invitation. A client that takes it away switches the online meeting off. */
export function joinBlock(room: Pick<Room, 'key' | 'organizer' | 'joinUrl' | 'threadId'>): string {
  return [
    '<div class="me-email-text-secondary" lang="en-US">',
    `<div style="margin-bottom:12px;overflow:hidden;white-space:nowrap">${RULE}</div>`,
    '<div style="margin-bottom:12px"><span style="font-size:24px;font-weight:700">Microsoft Teams</span> ',
    '<a href="https://aka.ms/JoinTeamsMeeting?omkt=en-US" style="font-size:14px">Need help?</a></div>',
    `<div style="margin-bottom:6px"><a id="meet_invite_block.action.join_link" href="${attribute(room.joinUrl)}" style="font-size:20px">Join the meeting now</a></div>`,
    `<div><span>Meeting ID: </span><span>${joinMeetingId(room.key)}</span></div>`,
    `<div style="margin-bottom:24px"><span>Passcode: </span><span>${passcode(room.key)}</span></div>`,
    `<div><span>For organizers: </span><a id="meet_invite_block.action.organizer_meet_options" href="https://teams.microsoft.com/meetingOptions/?organizerId=${room.organizer}&amp;threadId=${encodeURIComponent(room.threadId)}">Meeting options</a></div>`,
    `<div style="margin-top:24px;overflow:hidden;white-space:nowrap">${RULE}</div></div>`,
  ].join('');
}

/** The text of a body, as Exchange makes it for `outlook.body-content-type="text"`: addresses in angle brackets. */
export function textOf(html: string): string {
  return html
    .replace(/<(head|style|script)[\s\S]*?<\/\1>/gi, '')
    .replace(/<a\b[^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/gi, '$2<$1>'.replaceAll('<', '\u0001').replaceAll('>', '\u0002'))
    .replace(/<(br|\/p|\/div|\/li|\/h\d|\/tr)\b[^>]*>/gi, '\r\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('\u0001', '<').replaceAll('\u0002', '>')
    .replace(/&nbsp;/g, ' ').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, '&')
    .replace(/(\r\n){3,}/g, '\r\n\r\n')
    .trim();
}

const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
