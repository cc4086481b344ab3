import { join } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { stylesAtBuild } from '#app/commands/styles-at-build.ts';

async function built(file: string): Promise<string> {
  const answer = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [stylesAtBuild()],
    build: { write: false, minify: false, lib: { entry: join(import.meta.dirname, '..', '..', 'support', file), formats: ['es'] }, rollupOptions: { external: /^@fluentui/ } },
  });
  return [answer].flat().flatMap((one) => ('output' in one ? one.output : [])).map((part) => (part.type === 'chunk' ? part.code : '')).join('');
}

test('a built page has our styles as rules, with the values of tokens and constants, and nothing that compiles them', async () => {
  const code = await built('styled.ts');
  expect([/__styles\(\{\s*"?quiet/.test(code), code.match(/\{(?:color|padding-top):[^}]*\}/g), code.includes('makeStyles')])
    .toEqual([true, ['{color:var(--colorNeutralForeground2);}', '{padding-top:7px;}'], false]);
}, 30_000);
