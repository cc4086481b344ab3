import type { ShownSummary, SummaryFilter } from '#flows/show-summary.ts';
import { numberRows } from './number-rows.ts';
import { sayFilter } from './say-filter.ts';
import type { Sayer } from './say-number.ts';
import type { WordsHere } from './summary-reading.tsx';

/** The same in two forms, for whatever a mail takes. Names of teams come from other people: they stand in the HTML as text. */
export function asMail(shown: ShownSummary, filter: SummaryFilter, sayer: Sayer, words: WordsHere): { readonly html: string; readonly text: string } {
  const say = words.summary;
  const [first, nowFrom, last, beforeTo] = [shown.weeks.at(0), shown.weeks[shown.from], shown.weeks.at(-1), shown.weeks[shown.from - 1]];
  const lines = [
    say.of(...sayFilter(filter, words)),
    ...(first && nowFrom && last && beforeTo ? [say.period(sayer.weeks(nowFrom, last), sayer.weeks(first, beforeTo))] : []),
    say.frozen,
  ];
  const rows = numberRows(shown, sayer, say);
  const page = document.createElement('div');
  page.append(element('h2', say.title), ...lines.map((line) => element('p', line)));
  const table = document.createElement('table');
  for (const [at, row] of rows.entries()) {
    const line = document.createElement('tr');
    line.append(...row.map((text, column) => element(at === 0 || column === 0 ? 'th' : 'td', text)));
    table.append(line);
  }
  page.append(table);
  return { html: page.innerHTML, text: [say.title, ...lines, '', ...rows.map((row) => row.join('\t'))].join('\n') };
}

function element(name: 'h2' | 'p' | 'th' | 'td', text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (name === 'th' || name === 'td') made.style.cssText = 'text-align:start;padding:2px 8px;border:1px solid #888';
  return made;
}
