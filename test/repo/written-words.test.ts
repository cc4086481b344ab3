import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

/** What is read out or shown though it is no child of an element. */
const SAID = /^(?:aria-(?:label|description|roledescription|valuetext|placeholder)|title|placeholder|label|alt|lead|hint|summary|text|name|under|confirm|cancel)$/;

/** Texts with a letter that stand in the code of a screen, as `file:line text`. */
function textsIn(path: string, source: string): readonly string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const note = (node: ts.Node, text: string): void => {
    if (/\p{L}/u.test(text)) found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${text.trim()}`);
  };
  /** Every text that an expression may give, but those that it only compares or calls something with. */
  const given = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) note(node, node.text);
    else if (ts.isTemplateExpression(node)) {
      note(node, [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' '));
    } else if (ts.isConditionalExpression(node)) for (const half of [node.whenTrue, node.whenFalse]) given(half);
    else if (ts.isParenthesizedExpression(node)) given(node.expression);
    else if (ts.isBinaryExpression(node) && [ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.PlusToken].includes(node.operatorToken.kind)) {
      for (const half of [node.left, node.right]) given(half);
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) note(node, node.text);
    if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent)) given(node.expression);
    if (ts.isJsxAttribute(node) && node.initializer && SAID.test(node.name.getText())) {
      if (ts.isStringLiteral(node.initializer)) note(node, node.initializer.text);
      else if (ts.isJsxExpression(node.initializer) && node.initializer.expression) given(node.initializer.expression);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

it('no screen has a text of its own: what a person reads stands in src/words', () => {
  const screens = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) => /^(?:ui|views|surfaces)\b.*\.tsx$/.test(path)).map((path) => `src/${path}`);
  expect(screens.length).toBeGreaterThan(100);
  expect(screens.flatMap((path) => textsIn(path, readFileSync(join(ROOT, path), 'utf8')))).toEqual([]);
});

it.each([
  ['<p>Not here</p>', 'Not here'],
  ['<p>{known ? `${n} left` : undefined}</p>', 'left'],
  ['<button aria-label="Close" />', 'Close'],
  ['<Section title={is && \'Kept\'} />', 'Kept'],
])('a text in %s would be found', (code, text) => {
  expect(textsIn('x.tsx', `const x = ${code};`)).toEqual([`x.tsx:1 ${text}`]);
});

it.each(['<p>{words.title}{list.join(\'\')}</p>', '<p dir="auto">{is === \'kept\' ? words.kept : null}</p>', '<Card key={`${id}-row`} />'])('in %s nothing is', (code) => {
  expect(textsIn('x.tsx', `const x = ${code};`)).toEqual([]);
});

/** Calls whose texts are styles or look for an element, and attributes that nobody reads. */
const NOT_SAID = /^(?:makeStyles|makeResetStyles|mergeClasses|querySelector|querySelectorAll|closest|matches)$/;
const NOT_READ = /^(?:className|style|key|id|href|d|type|role|rel|target|viewBox|transform|points|aria-keyshortcuts)$/;

/** A name of a change or a state in our own types, what is compared, and what an exception says to a developer. */
const isOwnName = (node: ts.Node): boolean =>
  ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node) || ts.isThrowStatement(node) || ts.isElementAccessExpression(node)
  || (ts.isNewExpression(node) && /Error$/.test(node.expression.getText()))
  || (ts.isCallExpression(node) && NOT_SAID.test(node.expression.getText().replace(/.*\./, '')))
  || (ts.isJsxAttribute(node) && NOT_READ.test(node.name.getText()))
  || (ts.isPropertyAssignment(node) && /^(?:does|is|what|leaves)$/.test(node.name.getText()) && ts.isStringLiteral(node.initializer));

const partsOf = (node: ts.Node): readonly string[] | undefined =>
  ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) ? [node.text]
    : ts.isTemplateExpression(node) ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)] : undefined;

const isCompared = ({ parent }: ts.Node): boolean =>
  ts.isCaseClause(parent) || ts.isLiteralTypeNode(parent) || (ts.isBinaryExpression(parent) && /[=!]==/.test(parent.operatorToken.getText()));

/** Texts that read like words of a language, wherever they stand: two words, or one with a capital letter. */
function proseIn(path: string, source: string): readonly string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ESNext, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isOwnName(node)) return;
    const parts = partsOf(node);
    const text = parts?.join(' ').trim();
    const isKey = ts.isPropertyAssignment(node.parent ?? node) && (node.parent as ts.PropertyAssignment).name === node;
    if (text && !isKey && !isCompared(node) && (/\p{L}[,;:]?\s+\p{L}/u.test(text) || /^\p{Lu}\p{Ll}/u.test(text))) found.push(`${path} ${text}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Marks that join two texts in code: another language has others, and `، ` is not `, `. */
function marksIn(path: string, source: string): readonly string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const MARK = /^\s*[,;·–|]\s*$|^: $/;
  const note = (node: ts.Node, text: string): void => void found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${text.trim()}`);
  const visit = (node: ts.Node): void => {
    if (ts.isTemplateExpression(node)) for (const { literal } of node.templateSpans.slice(0, -1)) if (MARK.test(literal.text) && / /.test(literal.text)) note(node, literal.text);
    if (ts.isTemplateExpression(node) && MARK.test(node.head.text) && / /.test(node.head.text)) note(node, node.head.text);
    if (ts.isJsxText(node) && MARK.test(node.text.replace(/\n\s*/g, ''))) note(node, node.text);
    if (ts.isJsxExpression(node) && node.expression && ts.isStringLiteral(node.expression) && MARK.test(node.expression.text)) note(node, node.expression.text);
    if (ts.isCallExpression(node) && /\.join$/.test(node.expression.getText()) && node.arguments[0] && ts.isStringLiteral(node.arguments[0]) && MARK.test(node.arguments[0].text) && / /.test(node.arguments[0].text)) note(node, node.arguments[0].text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** What reads like words and is none of a language: two lines that stand before any language is there, and what programs read. */
const NO_WORDS: readonly string[] = [
  'app/auth-redirect.ts There is no sign-in under way here. You can close this window.',
  'app/in-sandbox.ts The sandbox tenant does not answer for this page, so Debrief has not started. Open the sandbox by its first page, without a forced reload.',
  'app/sandbox-sites.ts Debrief',
  'ui/charts/heat-map.tsx @media (forced-colors: active)',
  'ui/format.ts 1970-01-01T Z',
  'ui/use-file-drop.ts Files',
  'views/meeting/record-lists.tsx open question',
  'surfaces/personal-tab/settings/rhythm-section.tsx <p> </p><p><a href=" "> </a></p>',
  'surfaces/personal-tab/summary/as-csv.ts not shown',
  'surfaces/personal-tab/summary/as-csv.ts not enough data',
  'surfaces/personal-tab/summary/as-mail.ts text-align:start;padding:2px 8px;border:1px solid #888',
];

const codeOf = (folders: RegExp): readonly (readonly [path: string, source: string])[] =>
  readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) => folders.test(path) && /\.tsx?$/.test(path)).map((path) => [path, readFileSync(join(ROOT, 'src', path), 'utf8')]);

it('no code around a screen has a text of its own either: not in a constant, an object, a call or a template', () => {
  const code = codeOf(/^(?:ui|views|surfaces|app)\b(?!\/commands)/);
  expect(code.length).toBeGreaterThan(250);
  expect([...new Set(code.flatMap(([path, source]) => proseIn(path, source)))].sort()).toEqual([...NO_WORDS].sort());
});

it('no two texts are joined by a mark in code: `words.shell` and `Intl` join them', () => {
  // What an error says to support, and a drawn block as the plain text that its labels already are.
  const code = codeOf(/^(?:ui|views|surfaces)\b/).filter(([path]) => !['ui/error-boundary.tsx', 'views/notes-preview.tsx', 'views/shown-text.ts'].includes(path));
  expect(code.flatMap(([path, source]) => marksIn(path, source))).toEqual([]);
});

it.each([
  ['const label = \'Close it\';', 'Close it'],
  ['announce(\'Saved\');', 'Saved'],
  ['const all = { title: \'Your week\' };', 'Your week'],
  ['const say = (n: number) => `${n} meetings left`;', 'meetings left'],
  ['const x = <p title={say(\'Your week\')} />;', 'Your week'],
])('a text in %s would be found', (code, text) => {
  expect(proseIn('x.tsx', code)).toEqual([`x.tsx ${text}`]);
});

it.each([
  ['const x = `${subject}, ${when}`;', ','],
  ['const x = <p>{one} · {next}</p>;', '·'],
  ['const x = <p>{one}{\', \'}{next}</p>;', ','],
  ['const x = parts.join(\'; \');', ';'],
  ['const x = <p aria-label={`${act}: ${what}`} />;', ':'],
  ['const x = ` · ${day}`;', '·'],
])('a mark in %s would be found', (code, mark) => {
  expect(marksIn('x.tsx', code)).toEqual([`x.tsx:1 ${mark}`]);
});
