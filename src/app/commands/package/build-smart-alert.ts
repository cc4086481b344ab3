import { join } from 'node:path';
import { build, type Rolldown } from 'vite';

const ENTRY = join(import.meta.dirname, '..', '..', 'smart-alert.ts');

/**
 * The script that Outlook runs before an invitation is sent: one classic script without imports. Not made small, as making code small
 * puts `? :` in place of `if`, with which classic Outlook does not load it; it has some 6 kB.
 */
export async function buildSmartAlert(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2016',
      minify: false,
      copyPublicDir: false,
      lib: { entry: ENTRY, formats: ['iife'], name: 'debriefSmartAlert', fileName: () => 'smart-alert.js' },
    },
  });
  const files = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  const [script, ...others] = files.filter((file): file is Rolldown.OutputChunk => file.type === 'chunk');
  if (!script || others.length > 0) throw new Error('The alert is not one file.');
  return script.code;
}
