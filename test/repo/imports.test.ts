import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { TABLE } from './import-table.ts';

const SRC = join(import.meta.dirname, '..', '..', 'src');

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
  readonly isPackage: boolean;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).map((f) => f.replaceAll('\\', '/')).filter((f) => /\.tsx?$/.test(f));
const imports = files.flatMap(importsOf);

describe('the house', () => {
  test('lets each folder import only what the table allows', () => {
    expect(imports.filter((i) => !isAllowed(i)).map((i) => `${i.from} imports ${i.to}; ${folderOf(i.from)} may import ${allowedFor(i)}`)).toEqual([]);
  });

  test('has no import cycle', () => {
    expect(cycles()).toEqual([]);
  });

  test('goes from folder to folder by # names, never by ../', () => {
    expect(imports.filter((i) => !i.isPackage && topOf(i.to) !== topOf(i.from) && i.to.startsWith('..')).map((i) => `${i.from} -> ${i.to}`)).toEqual([]);
  });

  test('has no folder in src that the table does not know', () => {
    expect(files.map(folderOf).filter((folder, i, all) => !TABLE[folder] && all.indexOf(folder) === i)).toEqual([]);
  });

  test('asks for no sandbox and no hub outside app and hosts', () => {
    const asking = files.filter((f) => !/^(app|sandbox|adapters\/hosts)\//.test(f) && /\b(isSandbox|inTeams|isTeams)\b/.test(readFileSync(join(SRC, f), 'utf8')));
    expect(asking).toEqual([]);
  });
});

function importsOf(file: string): Import[] {
  const parsed = ts.createSourceFile(file, readFileSync(join(SRC, file), 'utf8'), ts.ScriptTarget.ESNext, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const found: Import[] = [];
  const add = (specifier: ts.Expression | undefined, typeOnly: boolean): void => {
    if (!specifier || !ts.isStringLiteral(specifier)) return;
    const path = specifier.text.replace(/\?.*$/, '');
    if (path.startsWith('#')) found.push({ from: file, to: path.slice(1), typeOnly, isPackage: false });
    else if (path.startsWith('.')) found.push({ from: file, to: relative(SRC, join(SRC, dirname(file), path)).replaceAll('\\', '/'), typeOnly, isPackage: false });
    else found.push({ from: file, to: path, typeOnly, isPackage: true });
  };
  (function walk(node: ts.Node): void {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false);
    ts.forEachChild(node, walk);
  })(parsed);
  return found;
}

function isTypeOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = importClause.namedBindings;
  return !importClause.name && named !== undefined && ts.isNamedImports(named) && named.elements.length > 0 && named.elements.every((e) => e.isTypeOnly);
}

/** The table's longest entry that holds the file. */
function folderOf(file: string): string {
  const fits = Object.keys(TABLE).filter((folder) => file.startsWith(`${folder}/`));
  return fits.sort((a, b) => b.length - a.length)[0] ?? dirname(file);
}

const topOf = (file: string): string => file.split('/')[0] ?? '';

function isAllowed(i: Import): boolean {
  const folder = folderOf(i.from);
  const rule = TABLE[folder];
  if (!rule) return false;
  if (i.isPackage) return rule.packages.some((name) => i.to === name || i.to.startsWith(`${name}/`) || (/[/:]$/.test(name) && i.to.startsWith(name)));
  if (`${i.to}/`.startsWith(`${folder}/`)) return true;
  return rule.folders.some((allowed) => {
    const [only, name] = allowed.startsWith('type:') ? [true, allowed.slice(5)] : [false, allowed];
    return i.to.startsWith(`${name}/`) && (!only || i.typeOnly);
  });
}

const allowedFor = (i: Import): string => {
  const rule = TABLE[folderOf(i.from)];
  return rule ? [...rule.folders, ...rule.packages].join(', ') || 'nothing' : 'nothing, for the table does not know it';
};

function cycles(): string[] {
  const next = new Map<string, string[]>();
  for (const i of imports) if (!i.isPackage && !i.typeOnly) next.set(i.from, [...(next.get(i.from) ?? []), i.to]);
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      found.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      return;
    }
    state.set(file, 'open');
    for (const to of next.get(file) ?? []) visit(to, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of files) visit(file, []);
  return found;
}
