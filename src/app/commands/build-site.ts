import { join } from 'node:path';
import { build, mergeConfig, type InlineConfig, type Rolldown } from 'vite';
import { LANGUAGES } from '#words/languages.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** The pages that people look at; their first looks share most of what they load. */
const LOOKED_AT = ['personal-tab', 'meeting'] as const;

/** English is there at once. */
const OTHER_LANGUAGES = LANGUAGES.filter((tag) => tag !== 'en');

/**
 * Builds the product's pages into a folder. The bundler alone would cut them into some fifty small files by who else uses what; here
 * everything that both pages load at once is one file, and what only the tab does is another: that is a tenth less to
 * fetch, and who has opened the tab has most of the panel. What belongs where is known only after a first build.
 */
export async function buildSite(outDir: string): Promise<void> {
  const config: InlineConfig = { configFile: join(ROOT, 'vite.config.ts'), mode: 'production', logLevel: 'warn' };
  const built = await build(mergeConfig(config, { build: { write: false } } satisfies InlineConfig));
  const chunks = chunksOf(built);
  const [tab, meeting] = LOOKED_AT.map((page) => modulesOf(chunks, page, 'at once'));
  const everInTab = modulesOf(chunks, 'personal-tab', 'ever');
  const groups = [
    // What another language begins with is one file, for the tab and for a meeting.
    ...OTHER_LANGUAGES.map((tag) => ({ name: tag, test: (id: string) => new RegExp(`/(?:words/${tag}/(?:first|meeting|room|script|shell|verdict|week)|app/beginnings/${tag})\\.ts$`).test(id) })),
    { name: 'both', test: (id: string) => tab?.has(id) === true && meeting?.has(id) === true },
    { name: 'tab', test: (id: string) => tab?.has(id) === true },
    { name: 'meeting-alone', test: (id: string) => meeting?.has(id) === true && !everInTab.has(id) },
    // Pieces that the tab fetches later need this, too; the words of the room only with all others.
    { name: 'record', test: (id: string) => meeting?.has(id) === true && !id.includes('/words/') },
  ];
  await build(mergeConfig(config, { build: { outDir, rollupOptions: { output: { codeSplitting: { includeDependenciesRecursively: false, groups } } } } } satisfies InlineConfig));
}

const chunksOf = (built: Awaited<ReturnType<typeof build>>): readonly Rolldown.OutputChunk[] =>
  'output' in built ? built.output.filter((file) => file.type === 'chunk') : [];

/** The modules that a page loads before anything else, or ever; the page and its entry stay what they are. */
function modulesOf(chunks: readonly Rolldown.OutputChunk[], page: string, when: 'at once' | 'ever'): ReadonlySet<string> {
  const modules = new Set<string>();
  const seen = new Set<Rolldown.OutputChunk>();
  const visit = (chunk: Rolldown.OutputChunk | undefined): void => {
    if (!chunk || seen.has(chunk)) return;
    seen.add(chunk);
    for (const id of Object.keys(chunk.modules)) if (!/\/app\/(?:personal-tab|meeting)\.(?:html|ts)$/.test(id)) modules.add(id);
    for (const file of when === 'ever' ? [...chunk.imports, ...chunk.dynamicImports] : chunk.imports) visit(chunks.find(({ fileName }) => fileName === file));
  };
  visit(chunks.find(({ isEntry, facadeModuleId }) => isEntry && facadeModuleId?.endsWith(`/${page}.html`)));
  if (modules.size === 0) throw new Error(`The build has no page ${page}.html.`);
  return modules;
}
