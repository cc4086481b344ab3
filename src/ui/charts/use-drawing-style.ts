import { makeStyles, tokens } from '@fluentui/react-components';

/** Looks that all drawings share. Colours of the system, where it forces its own, tell nothing apart: patterns and shapes do. */
export const useDrawingStyle = makeStyles({
  svg: { display: 'block', width: '100%', height: 'auto', overflow: 'visible' },
  line: { fill: 'none', stroke: tokens.colorBrandStroke1, strokeWidth: 2, '@media (forced-colors: active)': { stroke: 'CanvasText' } },
  band: { fill: tokens.colorBrandBackground2, stroke: tokens.colorBrandStroke2, strokeWidth: 1, '@media (forced-colors: active)': { fill: 'none', stroke: 'GrayText' } },
  level: { stroke: tokens.colorNeutralForeground2, strokeWidth: 1.5, strokeDasharray: '6 4', '@media (forced-colors: active)': { stroke: 'CanvasText' } },
  dot: { fill: tokens.colorBrandStroke1, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  hole: { fill: 'none', stroke: tokens.colorNeutralForeground3, strokeWidth: 1.5, '@media (forced-colors: active)': { stroke: 'CanvasText' } },
  bar: { fill: tokens.colorBrandStroke1, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  point: {
    outlineStyle: 'none',
    ':focus [data-ring]': { stroke: tokens.colorStrokeFocus2, strokeWidth: 2 },
    '@media (forced-colors: active)': { ':focus [data-ring]': { stroke: 'Highlight' } },
  },
  /** Larger than what is drawn, for fingers; it shows the focus. */
  ring: { fill: 'transparent', stroke: 'transparent' },
});
