const NAMES: { readonly [char: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Words as HTML text that holds no markup, also inside a quoted attribute. */
export const escapeHtml = (words: string): string => words.replace(/[&<>"']/g, (char) => NAMES[char] ?? char);
