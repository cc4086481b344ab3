/** How the language is written. */
export const script = { direction: 'rtl', locale: 'ar' } as const;
