import { describe, expect, test } from 'vitest';
import { appPackage } from '#app/commands/package/app-package.ts';
import { readPng, type Picture } from './read-png.ts';
import { settings } from './settings.ts';

const { icons, manifest } = appPackage(settings);
const picture = (name: string): Picture => readPng(icons[name] ?? new Uint8Array());
const sizeOf = ({ width, height }: Picture): readonly number[] => [width, height];

describe('icons', () => {
  test('are the ones that the manifest names, no more and no fewer', () => {
    const named = Object.values((manifest as { readonly icons: Readonly<Record<string, string>> }).icons);
    expect(Object.keys(icons).sort()).toEqual(named.sort());
  });

  test('have the sizes that Teams asks for', () => {
    expect({ color: sizeOf(picture('color.png')), outline: sizeOf(picture('outline.png')), small: sizeOf(picture('color32x32.png')) })
      .toEqual({ color: [192, 192], outline: [32, 32], small: [32, 32] });
  });

  test('the outline is white on nothing, and something is drawn', () => {
    const seen = picture('outline.png').points.filter(([, , , alpha]) => alpha > 0);
    expect(seen.filter(([red, green, blue]) => red < 255 || green < 255 || blue < 255)).toEqual([]);
    expect(seen.length).toBeGreaterThan(100);
    expect(seen.length).toBeLessThan(512);
  });

  test('the large one fills its square, the small one has nothing behind it', () => {
    const clear = ({ points }: Picture): number => points.filter(([, , , alpha]) => alpha === 0).length;
    expect(clear(picture('color.png'))).toBe(0);
    expect(clear(picture('color32x32.png'))).toBeGreaterThan(200);
  });

  test('the large one lies on the accent colour', () => {
    const [red, green, blue] = picture('color.png').points[0] ?? [];
    const hex = [red, green, blue].map((part) => (part ?? 0).toString(16).padStart(2, '0')).join('');
    expect(`#${hex}`).toBe((manifest as { readonly accentColor: string }).accentColor.toLowerCase());
  });
});
