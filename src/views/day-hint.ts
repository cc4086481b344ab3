import { localDate } from '#base/time.ts';
import type { Format } from '#ui/format.ts';

/** The day that stands in a browser's own field, which writes it as the browser does: said below it as the page's language does. */
export function dayHint(value: string, format: Format): { readonly hint?: string } {
  const day = localDate(value);
  return day ? { hint: format.date(day) } : {};
}
