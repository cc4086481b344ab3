import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import ts from 'typescript';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { buildSmartAlert } from '#app/commands/package/build-smart-alert.ts';
import { ALLOWED_FILE } from '#app/commands/package/header-rules.ts';
import { writeAlert } from '#app/commands/package/site.ts';
import { contentSecurity } from '#app/content-security.ts';
import { smartAlert as ar } from '#words/ar/smart-alert.ts';
import { smartAlert as de } from '#words/de/smart-alert.ts';
import { smartAlert as en } from '#words/en/smart-alert.ts';

const PURPOSE = 'Before you meet\nPurpose\tdecide\nPut here by Debrief: x (ada@tarnwick.example)';

let script = '';
beforeAll(async () => { script = await buildSmartAlert(); }, 60_000);

/** What Outlook gives of the appointment; `never` and `broken` name a read that does not answer, or fails. */
interface Scene {
  readonly guests?: number;
  readonly rooms?: number;
  readonly body?: string;
  readonly language?: string;
  readonly mailbox?: string;
  readonly never?: string;
  readonly broken?: string;
  readonly throws?: string;
}

/** Outlook's side of its runtime for events: the outside world of the script, as neither window nor document is. */
function send({ guests = 4, rooms = 0, body = 'Hello', language = 'en-GB', mailbox = '1.15', never, broken, throws }: Scene, timer?: typeof setTimeout) {
  const answers: object[] = [];
  const tells = (name: string, value: unknown) => ({
    getAsync: (...given: readonly unknown[]) => {
      if (name === throws) throw new Error('The item is gone.');
      const done = given.at(-1) as (answer: object) => void;
      if (name !== never) queueMicrotask(() => done(name === broken ? { status: 'failed', error: { code: 9001 } } : { status: 'succeeded', value }));
    },
  });
  const people = (count: number, who: string) => Array.from({ length: count }, (_, at) => ({ emailAddress: `${who}${at}@tarnwick.example` }));
  const handlers = new Map<string, (event: object) => void>();
  const Office = {
    actions: { associate: (name: string, run: (event: object) => void) => handlers.set(name, run) },
    context: {
      displayLanguage: language,
      requirements: { isSetSupported: (_name: string, version: string) => Number(version.split('.')[1]) <= Number(mailbox.split('.')[1]) },
      mailbox: {
        item: {
          organizer: tells('organizer', { emailAddress: 'ada@tarnwick.example' }),
          requiredAttendees: tells('requiredAttendees', [...people(guests, 'guest'), ...people(rooms, 'room')]),
          optionalAttendees: tells('optionalAttendees', []),
          enhancedLocation: tells('enhancedLocation', people(rooms, 'room').map((room) => ({ ...room, locationIdentifier: { id: room.emailAddress, type: 'room' } }))),
          body: tells('body', body),
        },
      },
    },
  };
  runInContext(script, createContext({ Office, ...(timer ? { setTimeout: timer } : {}) }));
  handlers.get('appointmentSending')?.({ completed: (answer: object) => answers.push(answer) });
  return answers;
}

const SENT = [{ allowEvent: true }];

describe('before an invitation is sent', () => {
  test('five people without a purpose are asked about, with a way to the pane', async () => {
    const answers = send({ guests: 4 });
    await vi.waitFor(() => expect(answers).toEqual([{ allowEvent: false, errorMessage: en.message('5'), cancelLabel: en.open, commandId: 'organizerOpenPane' }]));
  });

  test.each<[string, Scene]>([
    ['four people', { guests: 3 }],
    ['four people and three rooms', { guests: 3, rooms: 3 }],
    ['a purpose in our block', { guests: 20, body: PURPOSE }],
    ['nobody but the organizer', { guests: 0 }],
  ])('%s are not', async (_what, scene) => {
    const answers = send(scene);
    await vi.waitFor(() => expect(answers).toEqual(SENT));
  });

  test('an Outlook that knows no buttons for it gets the question alone', async () => {
    const answers = send({ mailbox: '1.12' });
    await vi.waitFor(() => expect(answers).toEqual([{ allowEvent: false, errorMessage: en.message('5') }]));
  });

  test.each([['de-AT', de], ['ar-EG', ar], ['fr-FR', en], ['', en]])('it is asked in the language of Outlook: %s', async (language, words) => {
    const answers = send({ language });
    await vi.waitFor(() => expect(answers).toEqual([expect.objectContaining({ errorMessage: words.message('5') })]));
  });

  test.each(['organizer', 'requiredAttendees', 'optionalAttendees', 'enhancedLocation', 'body'])('it is sent where Outlook does not tell its %s', async (part) => {
    const failing = send({ broken: part });
    const throwing = send({ throws: part });
    await vi.waitFor(() => expect([failing, throwing]).toEqual([SENT, SENT]));
  });

  test('it is sent after 3 s where Outlook does not answer, and asked about no more', () => {
    const waits: { run: () => void; after: number }[] = [];
    const timer = ((run: () => void, after: number) => waits.push({ run, after })) as unknown as typeof setTimeout;
    const answers = send({ never: 'body' }, timer);
    expect(answers).toEqual([]);
    for (const { run } of waits) run();
    expect([answers, waits.map(({ after }) => after)]).toEqual([SENT, [3000]]);
  });

  test('one answer is given, also where the time runs out behind it', async () => {
    const waits: (() => void)[] = [];
    const answers = send({}, ((run: () => void) => waits.push(run)) as unknown as typeof setTimeout);
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    for (const run of waits) run();
    expect(answers).toHaveLength(1);
  });
});

test('an installation serves the page and the script for it, and tells Outlook that it may run the script', async () => {
  const site = mkdtempSync(join(tmpdir(), 'debrief-alert-'));
  await writeAlert(site, 'https://debrief.example.test');
  const [page, allowed, served] = ['smart-alert.html', ALLOWED_FILE, 'smart-alert.js'].map((file) => readFileSync(join(site, file), 'utf8'));
  rmSync(site, { recursive: true });
  expect(served).toBe(script);
  expect(JSON.parse(allowed ?? '')).toEqual({ allowed: ['https://debrief.example.test/smart-alert.js'] });
  expect(page).toContain(`content="${contentSecurity('smart-alert')}"`);
  expect([...(page ?? '').matchAll(/<script src="([^"]+)"><\/script>/g)].map(([, src]) => src)).toEqual(['https://appsforoffice.microsoft.com/lib/1/hosted/office.js', './smart-alert.js']);
});

describe('the script for it', () => {
  test('is one script without imports and nothing that classic Outlook does not load', () => {
    const refused: string[] = [];
    const file = ts.createSourceFile('smart-alert.js', script, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
    (function walk(node: ts.Node): void {
      const what = tooNew(node);
      if (what !== undefined) refused.push(`${what}: ${node.getText(file).slice(0, 60)}`);
      ts.forEachChild(node, walk);
    })(file);
    expect(refused).toEqual([]);
  });

  test('uses nothing of a page, and no function that came after ES2016', () => {
    expect(script).not.toMatch(/\b(window|document|navigator|localStorage|fetch|globalThis|import|require)\b|\.(flatMap|flat|at|replaceAll|matchAll|padStart|trimStart|fromEntries|entries|values|finally)\(/);
  });

  test('weighs less than 10 kB', () => {
    expect(script.length).toBeLessThan(10_000);
  });

  test.each([['English', en], ['German', de], ['Arabic', ar]])('asks in %s with a button of at most 20 characters', (_language, words) => {
    expect(words.open.length).toBeLessThanOrEqual(20);
    expect(words.message('12')).toContain('12');
    // https://learn.microsoft.com/javascript/api/outlook/office.smartalertseventcompletedoptions: errorMessage
    expect(words.message('12').length).toBeLessThanOrEqual(500);
  });
});

/** Syntax after ES2016, and `? :`, with which classic Outlook does not load a script. */
function tooNew(node: ts.Node): string | undefined {
  if (ts.isConditionalExpression(node)) return '? :';
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)) return 'import';
  if (ts.isFunctionLike(node) && ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword)) return 'async';
  if (ts.isSpreadAssignment(node)) return 'a spread object';
  if (ts.isBindingElement(node) && node.dotDotDotToken && ts.isObjectBindingPattern(node.parent)) return 'a rest of an object';
  if (node.kind === ts.SyntaxKind.QuestionDotToken || node.kind === ts.SyntaxKind.QuestionQuestionToken) return '?. or ??';
  if (ts.isCatchClause(node) && !node.variableDeclaration) return 'a catch without a name';
  if (ts.isPropertyDeclaration(node) || ts.isPrivateIdentifier(node)) return 'a class field';
  if (ts.isRegularExpressionLiteral(node) && /\(\?<|\\p\{|\/[a-z]*[dsv][a-z]*$/.test(node.text)) return 'a newer pattern';
  return undefined;
}
