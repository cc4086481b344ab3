import { recordKey, type MeetingRecord } from '#domain/record.ts';
import { wordsOf } from './find-invite.ts';
import { parseHtml, renderHtml } from './html.ts';
import { htmlTokens } from './html-tokens.ts';
import type { WrittenIn } from './labels.ts';

/** Names our element on a page. OneNote keeps it, and gives ids of its own that change with each update. */
const DATA_ID = 'debrief';

/** Our element on a page of OneNote, as it stands there. */
export interface FoundElement {
  /** OneNote's own id, by which alone an element can be replaced. */
  readonly id: string;
  /** As people read it. */
  readonly words: string;
  /** Whose notes about which meeting; undefined where they cannot be read back. */
  readonly record: MeetingRecord | undefined;
}

/** The notes block as an element of a page. */
export const renderElement = (record: MeetingRecord, language: WrittenIn = 'en'): string => `<div data-id="${DATA_ID}">\n${renderHtml(record, language)}</div>`;

/** What stands in the element's place where nothing is to: an element cannot be taken away alone. */
export const NOTHING = '<p></p>';

/** Our elements in a page's HTML that was asked for with its ids; with a key, those that are about nothing else. */
export function findElements(page: string, key?: string): readonly FoundElement[] {
  return elementsOf(page).filter(({ record }) => key === undefined || record === undefined || recordKey(record) === key);
}

/** Whether anything but our elements can be read on a page. */
export const saysMore = (page: string): boolean =>
  wordsOf(elementsOf(page).reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), bodyOf(page))) !== '';

interface Placed extends FoundElement {
  readonly from: number;
  readonly to: number;
}

function elementsOf(page: string): readonly Placed[] {
  const html = bodyOf(page);
  const tokens = htmlTokens(html);
  return tokens.flatMap((token, at): readonly Placed[] => {
    if (token.is !== 'open' || token.tag !== 'div') return [];
    const tag = html.slice(token.from, token.to);
    const id = attribute(tag, 'id');
    if (attribute(tag, 'data-id') !== DATA_ID || id === undefined) return [];
    let depth = 0;
    const end = tokens.find((one, i) => i >= at && one.is !== 'text' && one.tag === 'div' && (depth += one.is === 'open' ? 1 : -1) === 0);
    const to = end?.to ?? html.length;
    const inside = html.slice(token.to, end?.from ?? html.length);
    const parsed = parseHtml(inside);
    return [{ id, words: wordsOf(inside), record: parsed.ok ? parsed.value : undefined, from: token.from, to }];
  });
}

/** A page's head holds its title, which is no words of its body. */
const bodyOf = (page: string): string => page.replace(/^[\s\S]*?<body[^>]*>/i, '').replace(/<\/body>[\s\S]*$/i, '');

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag)?.slice(1).find((value) => value !== undefined);
