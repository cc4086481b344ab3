import { expect, test } from 'vitest';
import { fromOfficeTheme, type OfficeColors } from '#adapters/hosts/outlook/from-office-theme.ts';

test.each<[string, OfficeColors | undefined, ReturnType<typeof fromOfficeTheme>]>([
  ['a white page', { bodyBackgroundColor: '#FFFFFF', bodyForegroundColor: '#333333' }, 'light'],
  ['a grey page under black letters', { bodyBackgroundColor: '#E6E6E6', bodyForegroundColor: '#000000' }, 'light'],
  ['Office’s dark grey', { bodyBackgroundColor: '#363636', bodyForegroundColor: '#F0F0F0' }, 'dark'],
  ['Office’s black', { bodyBackgroundColor: '#1f1f1f', bodyForegroundColor: '#ffffff' }, 'dark'],
  ['black under white, as contrast themes have it', { bodyBackgroundColor: '#000000', bodyForegroundColor: '#FFFFFF' }, 'contrast'],
  ['black under yellow', { bodyBackgroundColor: '000000', bodyForegroundColor: 'FFFF00' }, 'contrast'],
  ['black under a softened white', { bodyBackgroundColor: '#000000', bodyForegroundColor: '#DEDEDE' }, 'dark'],
  ['just below the middle', { bodyBackgroundColor: '#7F7F7F' }, 'dark'],
  ['the middle', { bodyBackgroundColor: '#808080' }, 'light'],
  ['a colour in words', { bodyBackgroundColor: 'black' }, undefined],
  ['no colours', {}, undefined],
  ['an Outlook that tells none', undefined, undefined],
])('%s is read as such', (_name, colors, theme) => {
  expect(fromOfficeTheme(colors)).toBe(theme);
});
