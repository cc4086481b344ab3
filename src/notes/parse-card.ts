import { failed, type Result } from '#base/result.ts';
import type { MeetingRecord } from '#domain/record.ts';
import { unescapeMarkdown } from './markdown-words.ts';
import { readBlock, type NotesProblem, type Part } from './read-block.ts';

/** Reads the record from a card's JSON text. A card that was cut gives the record without the entries that were left out. */
export function parseCard(cardJson: string): Result<MeetingRecord, NotesProblem> {
  const card = jsonOf(cardJson);
  return card === undefined ? failed({ kind: 'unreadable', where: 'card JSON' }) : readBlock(cardParts(card));
}

/** The value that a JSON text holds; undefined if it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Texts and facts of a card in order, wherever they stand; words without their escapes. */
export function cardParts(node: unknown): readonly Part[] {
  if (Array.isArray(node)) return node.flatMap(cardParts);
  if (typeof node !== 'object' || node === null) return [];
  const element = node as { readonly [key: string]: unknown };
  if (element['type'] === 'TextBlock') return [{ is: 'line', text: words(element['text']) }];
  if (element['type'] === 'FactSet' && Array.isArray(element['facts'])) return [{ is: 'table' }, ...element['facts'].flatMap(factRow)];
  return [element['body'], element['items'], element['columns']].flatMap(cardParts);
}

function factRow(fact: unknown): readonly Part[] {
  if (typeof fact !== 'object' || fact === null) return [];
  const { title, value } = fact as { readonly title?: unknown; readonly value?: unknown };
  return [{ is: 'row', label: words(title), value: words(value) }];
}

const words = (text: unknown): string =>
  typeof text === 'string' ? text.replace(/\r\n?/g, '\n').split('\n\n').map(unescapeMarkdown).join('\n') : '';
