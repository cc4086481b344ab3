import { QUOTE_LIMIT } from '#domain/finding.ts';

/** Words cut to what may be kept of them. */
export const quoteText = (text: string): string => (text.length > QUOTE_LIMIT ? `${text.slice(0, QUOTE_LIMIT - 1)}…` : text);
