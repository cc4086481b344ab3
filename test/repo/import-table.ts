/** Who may import whom (README, "The house"). A folder may always import itself. Packages are listed by their name's start. */
export interface Rule {
  readonly folders: readonly string[];
  readonly packages: readonly string[];
}

const NOTHING: Rule = { folders: [], packages: [] };
const REACT = ['react', 'react-dom', '@fluentui/', '@tanstack/react-virtual'];
const SURFACE: Rule = { folders: ['base', 'domain', 'words', 'ui', 'templates', 'ports', 'views', 'flows', 'type:analysis'], packages: REACT };

/** The longest folder name that fits decides. */
export const TABLE: Readonly<Record<string, Rule>> = {
  base: NOTHING,
  domain: { folders: ['base'], packages: [] },
  analysis: { folders: ['base', 'domain'], packages: [] },
  notes: { folders: ['base', 'domain'], packages: [] },
  templates: { folders: ['base', 'domain'], packages: [] },
  ports: { folders: ['base', 'domain'], packages: [] },
  flows: { folders: ['base', 'domain', 'analysis', 'notes', 'templates', 'ports'], packages: [] },
  'adapters/auth': { folders: ['base', 'domain', 'ports'], packages: ['@azure/msal-browser'] },
  'adapters/files': { folders: ['base', 'domain', 'ports'], packages: ['ical.js'] },
  'adapters/graph': { folders: ['base', 'domain', 'ports'], packages: ['@microsoft/microsoft-graph-client', 'valibot'] },
  'adapters/hosts/browser': { folders: ['base', 'domain', 'ports'], packages: [] },
  'adapters/hosts/outlook': { folders: ['base', 'domain', 'ports'], packages: [] },
  'adapters/hosts/teams': { folders: ['base', 'domain', 'ports'], packages: ['@microsoft/teams-js'] },
  'adapters/storage': { folders: ['base', 'domain', 'ports'], packages: ['idb', 'valibot'] },
  'adapters/workers': { folders: ['base', 'domain', 'ports'], packages: [] },
  words: { folders: ['base'], packages: [] },
  ui: { folders: ['base'], packages: REACT },
  'ui/charts': { folders: ['base', 'ui'], packages: [...REACT, 'd3-shape', 'd3-scale'] },
  views: { folders: ['base', 'domain', 'words', 'ui', 'templates', 'ports', 'type:analysis', 'type:flows'], packages: REACT },
  'surfaces/personal-tab': SURFACE,
  'surfaces/meeting-panel': SURFACE,
  'surfaces/meeting-tab': SURFACE,
  'surfaces/meeting-config': SURFACE,
  'surfaces/outlook-pane': SURFACE,
  sandbox: { folders: ['base', 'domain'], packages: ['hono', '@hono/', '@microsoft/microsoft-graph-types', 'idb', 'node:'] },
  app: {
    folders: ['base', 'domain', 'analysis', 'notes', 'templates', 'ports', 'flows', 'adapters', 'words', 'ui', 'views', 'surfaces', 'sandbox'],
    packages: [...REACT, '@azure/msal-browser', '@griffel/core', '@hono/', 'hono', 'ajv', 'compromise', 'fflate', 'playwright-core', 'valibot', 'vite', 'wink-eng-lite-web-model', 'wink-nlp', 'node:'],
  },
};
