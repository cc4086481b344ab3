import { expect, it } from 'vitest';
import { csvOf } from '#surfaces/personal-tab/summary/as-csv.ts';

it.each([
  ['plain', 'plain'],
  ['a, b', '"a, b"'],
  ['say "so"', '"say ""so"""'],
  ['two\nlines', '"two\nlines"'],
  ['-0.5', '-0.5'],
  ['=HYPERLINK("https://x.example")', '"\'=HYPERLINK(""https://x.example"")"'],
  ['+1 more', '\'+1 more'],
  ['@team', '\'@team'],
  ['-launch', '\'-launch'],
])('%s stands in a file as %s', (text, cell) => expect(csvOf([[text]])).toBe(`${cell}\r\n`));
