import { teamsLightTheme, type Theme } from '@fluentui/react-components';
import { use } from 'react';
import { once } from '#base/once.ts';

export type ThemeName = 'light' | 'dark' | 'contrast';

// A person has one theme at a time: those who have another than the light one fetch it. Who cannot gets the light one.
const FETCHED = {
  dark: once(() => import('./theme-dark.ts').then(({ theme }) => theme, light)),
  contrast: once(() => import('./theme-contrast.ts').then(({ theme }) => theme, light)),
};

/** Waits until the theme is here. */
export const useTheme = (name: ThemeName): Theme => (name === 'light' ? light() : use(FETCHED[name]()));

function light(): Theme {
  return teamsLightTheme;
}
