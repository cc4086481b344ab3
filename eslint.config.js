// Feedback in the editor. Who may import whom is decided by test/repo/imports.test.ts, which reads every import.
import a11y from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const ambientEffects = [
  { object: 'Date', property: 'now', message: 'Time comes from the Clock port.' },
  { object: 'Math', property: 'random', message: 'Chance comes in through a port.' },
];
const effectGlobals = ['setTimeout', 'setInterval', 'fetch', 'localStorage', 'sessionStorage'].map((name) => ({
  name,
  message: 'Only adapters and app touch the world; ask for a port.',
}));

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.artifacts/', '**/*.d.ts'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' }],
    },
  },
  {
    files: ['src/**/*.tsx'],
    plugins: { 'react-hooks': hooks, 'jsx-a11y': a11y },
    rules: { ...hooks.configs.recommended.rules, ...a11y.configs.recommended.rules },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/adapters/**', 'src/app/**', 'src/sandbox/**'],
    rules: { 'no-restricted-properties': ['error', ...ambientEffects], 'no-restricted-globals': ['error', ...effectGlobals] },
  },
  { files: ['src/app/commands/**', 'test/**'], rules: { 'no-console': 'off' } },
  { files: ['vite.config.ts', 'eslint.config.js'], rules: { 'no-restricted-syntax': 'off' } },
);
