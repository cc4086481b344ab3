import type { Texts } from '../catalogue.ts';
import type { notKnown as en } from '../en/languages.ts';

const language = (name: string) => `معظمها باللغة ${name}، ولا يستطيع Debrief تقييمها بعد`;

/** Gaps of a transcript in a language that nothing is known for, by its code. */
export const notKnown: Texts<typeof en> = {
  'language:ar': language('العربية'),
  'language:bg': language('البلغارية'),
  'language:cs': language('التشيكية'),
  'language:da': language('الدانماركية'),
  'language:de': language('الألمانية'),
  'language:el': language('اليونانية'),
  'language:es': language('الإسبانية'),
  'language:fa': language('الفارسية'),
  'language:fi': language('الفنلندية'),
  'language:fr': language('الفرنسية'),
  'language:he': language('العبرية'),
  'language:hi': language('الهندية'),
  'language:hu': language('المجرية'),
  'language:id': language('الإندونيسية'),
  'language:it': language('الإيطالية'),
  'language:ja': language('اليابانية'),
  'language:ko': language('الكورية'),
  'language:mr': language('الماراثية'),
  'language:nb': language('النرويجية'),
  'language:nl': language('الهولندية'),
  'language:pl': language('البولندية'),
  'language:pt': language('البرتغالية'),
  'language:ro': language('الرومانية'),
  'language:ru': language('الروسية'),
  'language:sv': language('السويدية'),
  'language:th': language('التايلاندية'),
  'language:tr': language('التركية'),
  'language:uk': language('الأوكرانية'),
  'language:ur': language('الأردية'),
  'language:vi': language('الفيتنامية'),
  'language:zh': language('الصينية'),
  'language:mixed': 'هي بعدة لغات، ومعظمها ليس بالإنجليزية',
};
