/** How the language is written. */
export const script = { direction: 'ltr', locale: 'de-DE' } as const;
