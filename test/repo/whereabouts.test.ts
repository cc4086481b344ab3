import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '..', '..', 'src');
/** Only these may know which program is around the page; the sandbox is such a program itself. */
const MAY_KNOW = /^(app|sandbox|adapters\/hosts)\//;
/** What a page would ask to find out: the windows around it, the programs' names, their objects on the window. */
const ASKS = [
  /\b(window|self|globalThis)\.(parent|top|opener|frameElement|nativeInterface)\b/,
  /navigator\.userAgent/,
  /document\.referrer/,
  /location\.ancestorOrigins/,
  /\b(hostName|frameContext|clientType|TeamsModern|OutlookWin32)\b/,
  /\bis(In)?(Teams|Outlook|Hub)\b/,
];

const asking = (text: string): readonly string[] => text.split('\n').filter((line) => ASKS.some((ask) => ask.test(line)) && !/^\s*(\/\/|\/?\*)/.test(line));

test('only the hosts and the app ask where the page stands', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/')).filter((file) => /\.tsx?$/.test(file) && !MAY_KNOW.test(file));
  expect(files.flatMap((file) => asking(readFileSync(join(SRC, file), 'utf8')).map((line) => `${file}: ${line.trim()}`))).toEqual([]);
});

test('Office.js, which is a global name, is spoken to by the Outlook host alone', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/')).filter((file) => /\.tsx?$/.test(file) && !file.startsWith('adapters/hosts/outlook/'));
  const speaking = (text: string): boolean => text.split('\n').some((line) => /\bOffice\.(?!js\b)\w/.test(line) && !/^\s*(\/\/|\/?\*)/.test(line));
  expect(files.filter((file) => speaking(readFileSync(join(SRC, file), 'utf8')))).toEqual([]);
});

test.each(['if (window.parent !== window) x();', "if (context.hostName === 'Outlook') x();"])('asking like "%s" is found', (line) => {
  expect(asking(line)).toEqual([line]);
});
