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

it.each(['<p>{words.title} · {list.join(\', \')}</p>', '<p dir="auto">{is === \'kept\' ? words.kept : null}</p>', '<Card key={`${id}-row`} />'])('in %s nothing is', (code) => {
  expect(textsIn('x.tsx', `const x = ${code};`)).toEqual([]);
});
