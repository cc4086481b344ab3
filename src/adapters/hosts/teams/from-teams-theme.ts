import type { HostTheme } from '#ports/host.ts';

/** Teams names its themes default, dark, contrast and glass (glass lies on a dark picture). An unknown one is light. */
export function fromTeamsTheme(theme: string): HostTheme {
  switch (theme) {
    case 'dark':
    case 'glass':
      return 'dark';
    case 'contrast':
      return 'contrast';
    default:
      return 'light';
  }
}
