import type { Languages } from './detect-language.ts';
import { english } from './en/pack.ts';
import type { LanguagePack } from './pack.ts';

/** Every language that can be judged. */
export const PACKS: readonly LanguagePack[] = [english];

/** Share 0–1 of a talk that must be in a language to judge it by that language's signs. Source: our choice ("most of it"). */
const MOST = 0.5;

/** The pack for a talk, or the language that none exists for. Talk too short to tell goes to the first pack: it holds little anyway. */
export function packFor(languages: Languages, packs: readonly LanguagePack[] = PACKS): { readonly pack: LanguagePack } | { readonly unknown: string } {
  const [main] = languages;
  const pack = main ? packs.find((p) => p.language === main.language) : packs[0];
  if (pack && (main?.share ?? 1) >= MOST) return { pack };
  return { unknown: pack || !main ? 'mixed' : main.language };
}
