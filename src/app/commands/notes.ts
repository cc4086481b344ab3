// npm run --silent notes -- render RECORD.json --as html|card|md|text [--open-url URL] [--language en|de|ar]
// npm run --silent notes -- parse FILE
// The block (or the record as JSON) goes to stdout; what is wrong goes to stderr, with exit code 1.
import { readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { failed, ok, type Result } from '#base/result.ts';
import type { MeetingRecord } from '#domain/record.ts';
import { renderCard } from '#notes/card.ts';
import { parseHtml, renderHtml } from '#notes/html.ts';
import { LABELS, type WrittenIn } from '#notes/labels.ts';
import { parseMarkdown, renderMarkdown } from '#notes/markdown.ts';
import { parseCard } from '#notes/parse-card.ts';
import type { NotesProblem } from '#notes/read-block.ts';
import { parseText, renderText } from '#notes/text.ts';
import { readRecord } from './read-record.ts';

const USAGE = 'usage: notes render RECORD.json --as html|card|md|text [--open-url URL] [--language en|de|ar] | notes parse FILE';

/** Where a card's link leads unless one is given; a name that never resolves. */
const NOWHERE = 'https://debrief.invalid/';

const RENDER: { readonly [as: string]: (record: MeetingRecord, language: WrittenIn, openUrl: string) => string } = {
  html: renderHtml,
  md: renderMarkdown,
  text: renderText,
  card: (record, language, openUrl) => `${renderCard(record, { openUrl, language }).cardJson}\n`,
};

const outcome = run(process.argv.slice(2));
if (outcome.ok) {
  process.stdout.write(outcome.value);
} else {
  process.stderr.write(`notes: ${outcome.failure}\n`);
  process.exitCode = 1;
}

function run(args: string[]): Result<string, string> {
  const given = argumentsOf(args);
  if (!given.ok) return given;
  const { verb, file, as, openUrl, language } = given.value;
  const text = textOf(file);
  if (!text.ok) return text;
  if (verb === 'parse') {
    const read = parserFor(file, text.value)(text.value);
    return read.ok ? ok(`${JSON.stringify(read.value, null, 2)}\n`) : failed(`${file}: ${read.failure.kind}: ${read.failure.where}`);
  }
  const render = RENDER[as];
  if (!render) return failed(`--as ${as || '(missing)'} is none of ${Object.keys(RENDER).join(', ')}`);
  if (!isWrittenIn(language)) return failed(`--language ${language} is none of ${Object.keys(LABELS).join(', ')}`);
  const record = readRecord(text.value);
  return record.ok ? ok(render(record.value, language, openUrl)) : failed(`${file}: ${record.failure}`);
}

interface Given {
  readonly verb: 'render' | 'parse';
  readonly file: string;
  readonly as: string;
  readonly openUrl: string;
  readonly language: string;
}

function isWrittenIn(tag: string): tag is WrittenIn {
  return Object.hasOwn(LABELS, tag);
}

function argumentsOf(args: string[]): Result<Given, string> {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { as: { type: 'string' }, 'open-url': { type: 'string' }, language: { type: 'string' } } });
    const [verb, file, ...more] = positionals;
    if ((verb !== 'render' && verb !== 'parse') || file === undefined || more.length > 0) return failed(USAGE);
    return ok({ verb, file, as: values.as ?? '', openUrl: values['open-url'] ?? NOWHERE, language: values.language ?? 'en' });
  } catch (error) {
    return failed(`${error instanceof Error ? error.message : 'bad arguments'}\n${USAGE}`);
  }
}

/** npm starts commands in the project's folder; `INIT_CWD` is where the person stands. */
function textOf(file: string): Result<string, string> {
  try {
    return ok(readFileSync(resolve(process.env['INIT_CWD'] ?? '.', file), 'utf8'));
  } catch (error) {
    return failed(`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
}

/** By the name's ending; where that says nothing, by what the text looks like. */
function parserFor(file: string, text: string): (text: string) => Result<MeetingRecord, NotesProblem> {
  switch (extname(file).toLowerCase()) {
    case '.html': case '.htm': return parseHtml;
    case '.md': case '.markdown': return parseMarkdown;
    case '.txt': case '.text': return parseText;
    case '.json': case '.card': return parseCard;
  }
  if (/^\s*\{/.test(text)) return parseCard;
  if (/<table[\s>]/i.test(text)) return parseHtml;
  return /^#+ /m.test(text) ? parseMarkdown : parseText;
}
