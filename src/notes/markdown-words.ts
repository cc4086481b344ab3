import { decodeEntities } from './entities.ts';

// A backslash before ASCII punctuation shows the sign as typed, in CommonMark (https://spec.commonmark.org/0.31.2/#backslash-escapes)
// and in adaptive cards. Only signs that could mean something are escaped, so that addresses and paths stay whole.

/** Words of one line as Markdown that shows them as typed. */
export const escapeMarkdownLine = (line: string): string =>
  line.replace(
    /\\(?=[!-/:-@[-`{-~]|$)|[*`[\]<|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<!\/)~|&(?=#?[a-z0-9]+;)|(?<=\{)\{|^(?:[-+=#>])|(?<=^\d{1,9})[.)]/giu,
    '\\$&',
  );

/** The words again; also from Markdown that an editor has escaped or linked in its own way. Raw `<br>` is a line break. */
export const unescapeMarkdown = (text: string): string =>
  text.replace(
    /\\([!-/:-@[-`{-~])|<br ?\/?>|<(https?:[^<>\s]*)>|\[((?:[^\][\\]|\\.)*)\]\([^()\s]*\)|&(?:#x?[0-9a-f]+|[a-z][a-z0-9]*);/gi,
    (whole, sign?: string, address?: string, linked?: string) =>
      sign ?? address ?? (linked === undefined ? (/^<br/i.test(whole) ? '\n' : decodeEntities(whole)) : unescapeMarkdown(linked)),
  );
