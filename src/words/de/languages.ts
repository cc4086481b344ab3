import type { Texts } from '../catalogue.ts';
import type { notKnown as en } from '../en/languages.ts';

const language = (name: string) => `das meiste ist ${name}, das kann Debrief noch nicht beurteilen`;

/** Gaps of a transcript in a language that nothing is known for, by its code. */
export const notKnown: Texts<typeof en> = {
  'language:ar': language('Arabisch'),
  'language:bg': language('Bulgarisch'),
  'language:cs': language('Tschechisch'),
  'language:da': language('Dänisch'),
  'language:de': language('Deutsch'),
  'language:el': language('Griechisch'),
  'language:es': language('Spanisch'),
  'language:fa': language('Persisch'),
  'language:fi': language('Finnisch'),
  'language:fr': language('Französisch'),
  'language:he': language('Hebräisch'),
  'language:hi': language('Hindi'),
  'language:hu': language('Ungarisch'),
  'language:id': language('Indonesisch'),
  'language:it': language('Italienisch'),
  'language:ja': language('Japanisch'),
  'language:ko': language('Koreanisch'),
  'language:mr': language('Marathi'),
  'language:nb': language('Norwegisch'),
  'language:nl': language('Niederländisch'),
  'language:pl': language('Polnisch'),
  'language:pt': language('Portugiesisch'),
  'language:ro': language('Rumänisch'),
  'language:ru': language('Russisch'),
  'language:sv': language('Schwedisch'),
  'language:th': language('Thailändisch'),
  'language:tr': language('Türkisch'),
  'language:uk': language('Ukrainisch'),
  'language:ur': language('Urdu'),
  'language:vi': language('Vietnamesisch'),
  'language:zh': language('Chinesisch'),
  'language:mixed': 'es ist in mehreren Sprachen, und das meiste ist nicht Englisch',
};
