import { tokens } from '@fluentui/react-components';
import { resolveStyleRulesForSlots, type GriffelStyle } from '@griffel/core';
import { createServer, type Plugin, type Rolldown, type ViteDevServer } from 'vite';

type Definitions = Record<string, GriffelStyle>;
interface Call {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A module gives its definitions under this name while they are read. */
const given = (name: string): string => `definitionsOf_${name}`;

/**
 * Turns our styles into rules while a page is built, as Fluent's own packages come: what compiles them reaches no page,
 * and no page compiles at its start. Griffel's own tools do the same for webpack; there is none for this bundler.
 * Every call must be `const useStyles = makeStyles({…})` at the top of a module; another one is left as it is.
 */
export function stylesAtBuild(): Plugin {
  let reader: ViteDevServer | undefined;
  return {
    name: 'debrief:styles-at-build',
    apply: 'build',
    enforce: 'post',
    async buildStart() {
      reader ??= await createServer({
        configFile: false,
        logLevel: 'error',
        appType: 'custom',
        plugins: [{ name: 'debrief:give-definitions', enforce: 'post', transform(code) { return giveDefinitions(code, callsOf(this.parse(code))); } }],
        optimizeDeps: { noDiscovery: true },
        server: { middlewareMode: true, watch: null, ws: false, hmr: false },
      });
    },
    async transform(code, id) {
      if (id.includes('/@fluentui/') && id.endsWith('.styles.js')) return withTokens(code);
      if (!reader || !code.includes('makeStyles(') || id.includes('/node_modules/')) return;
      const calls = callsOf(this.parse(code));
      if (calls.length === 0) return;
      const module = await reader.ssrLoadModule(id);
      const rules = (call: Call): string => resolveStyleRulesForSlots(module[given(call.name)] as Definitions).map((part) => JSON.stringify(part)).join(', ');
      return `import { __styles } from '@fluentui/react-components';\n${replaced(code, calls, (call) => `/*#__PURE__*/ __styles(${rules(call)})`)}`;
    },
    async closeBundle() {
      await reader?.close();
      reader = undefined;
    },
  };
}

function callsOf(program: ReturnType<Rolldown.PluginContext['parse']>): readonly Call[] {
  return program.body.flatMap((statement) => {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declared?.type !== 'VariableDeclaration') return [];
    return declared.declarations.flatMap(({ id, init }) =>
      id.type === 'Identifier' && init?.type === 'CallExpression' && init.callee.type === 'Identifier' && init.callee.name === 'makeStyles'
        ? [{ name: id.name, start: init.start, end: init.end }]
        : []);
  });
}

function giveDefinitions(code: string, calls: readonly Call[]): string {
  const exports = calls.map(({ name }) => `export { ${name} as ${given(name)} };`);
  return [replaced(code, calls, ({ start, end }) => code.slice(start, end).replace('makeStyles', '')), ...exports].join('\n');
}

/** Fluent's published styles still read a token here and there: for one of them the page would carry the names of all of them. */
const withTokens = (code: string): string =>
  code.replace(/\btokens\.(\w+)/g, (read, name: string) => (name in tokens ? JSON.stringify(tokens[name as keyof typeof tokens]) : read));

/** `code` with something else in the place of each call. */
const replaced = (code: string, calls: readonly Call[], by: (call: Call) => string): string =>
  calls.reduceRight((text, call) => text.slice(0, call.start) + by(call) + text.slice(call.end), code);
