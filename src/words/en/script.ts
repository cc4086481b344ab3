/** How the language is written. */
export const script = { direction: 'ltr', locale: 'en-GB' } as const;
