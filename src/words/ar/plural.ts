import { formsOf } from '../plurals.ts';

/** A counted noun: one and two are said without a number, as Arabic does; the others stand behind it. */
export interface Noun {
  /** With its `one`, as in `اجتماع واحد`. */
  readonly one: string;
  readonly two: string;
  /** From 3 to 10. */
  readonly few: string;
  /** From 11 to 99. */
  readonly many: string;
  /** Hundreds, fractions, and none. */
  readonly other: string;
}

/** The choice among a word's forms by a number. */
export const plural = formsOf('ar');

/** `اجتماعان`, `3 اجتماعات`, `11 اجتماعًا`: the number's text comes ready-made. */
export const counted = (count: number, text: string, noun: Noun): string =>
  plural(count, { one: noun.one, two: noun.two, few: `${text} ${noun.few}`, many: `${text} ${noun.many}`, other: `${text} ${noun.other}` });

export const MEETINGS: Noun = { one: 'اجتماع واحد', two: 'اجتماعان', few: 'اجتماعات', many: 'اجتماعًا', other: 'اجتماع' };
export const PEOPLE: Noun = { one: 'شخص واحد', two: 'شخصان', few: 'أشخاص', many: 'شخصًا', other: 'شخص' };
export const QUESTIONS: Noun = { one: 'سؤال واحد', two: 'سؤالان', few: 'أسئلة', many: 'سؤالًا', other: 'سؤال' };
export const COMMITMENTS: Noun = { one: 'التزام واحد', two: 'التزامان', few: 'التزامات', many: 'التزامًا', other: 'التزام' };
export const DECISIONS: Noun = { one: 'قرار واحد', two: 'قراران', few: 'قرارات', many: 'قرارًا', other: 'قرار' };
export const WEEKS: Noun = { one: 'أسبوع واحد', two: 'أسبوعان', few: 'أسابيع', many: 'أسبوعًا', other: 'أسبوع' };
export const HOURS: Noun = { one: 'ساعة واحدة', two: 'ساعتان', few: 'ساعات', many: 'ساعة', other: 'ساعة' };
export const DAYS: Noun = { one: 'يوم واحد', two: 'يومان', few: 'أيام', many: 'يومًا', other: 'يوم' };
export const MINUTES: Noun = { one: 'دقيقة واحدة', two: 'دقيقتان', few: 'دقائق', many: 'دقيقة', other: 'دقيقة' };
export const ANSWERS: Noun = { one: 'إجابة واحدة', two: 'إجابتان', few: 'إجابات', many: 'إجابة', other: 'إجابة' };
export const LINES: Noun = { one: 'سطر واحد', two: 'سطران', few: 'أسطر', many: 'سطرًا', other: 'سطر' };
export const PARTS: Noun = { one: 'جزء واحد', two: 'جزءان', few: 'أجزاء', many: 'جزءًا', other: 'جزء' };
export const ENTRIES: Noun = { one: 'إدخال واحد', two: 'إدخالان', few: 'إدخالات', many: 'إدخالًا', other: 'إدخال' };
export const ROWS: Noun = { one: 'صف واحد', two: 'صفان', few: 'صفوف', many: 'صفًا', other: 'صف' };
export const CELLS: Noun = { one: 'خلية واحدة', two: 'خليتان', few: 'خلايا', many: 'خلية', other: 'خلية' };
