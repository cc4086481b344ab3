import type { HostTheme } from './host-scene.ts';
import type { OutlookColors } from './outlook-protocol.ts';

/** Outlook tells colours, where Teams tells the name of a theme. Outlook has no glass: that look is dark. */
export const OUTLOOK_COLORS: { readonly [theme in HostTheme]: OutlookColors } = {
  default: { bodyBackgroundColor: '#ffffff', bodyForegroundColor: '#242424' },
  dark: { bodyBackgroundColor: '#292929', bodyForegroundColor: '#ffffff' },
  contrast: { bodyBackgroundColor: '#000000', bodyForegroundColor: '#ffffff' },
  glass: { bodyBackgroundColor: '#26293a', bodyForegroundColor: '#ffffff' },
};
