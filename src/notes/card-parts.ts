import { unescapeMarkdown } from './markdown-words.ts';
import type { Part } from './part.ts';

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

/** The addresses of all Action.OpenUrl in a card. */
export function linksOf(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(linksOf);
  if (typeof node !== 'object' || node === null) return [];
  const { type, url } = node as { readonly type?: unknown; readonly url?: unknown };
  return type === 'Action.OpenUrl' && typeof url === 'string' ? [url] : Object.values(node).flatMap(linksOf);
}
