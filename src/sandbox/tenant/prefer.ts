/** What a caller prefers. https://learn.microsoft.com/graph/api/user-list-calendarview, /graph/outlook-immutable-id */
export interface Preferences {
  readonly timeZone: string;
  readonly bodyAsText: boolean;
  readonly immutableIds: boolean;
  readonly maxPageSize: number | undefined;
  /** What the answer says back in `Preference-Applied`. */
  readonly applied: string;
}

export function readPreferences(headers: Headers): Preferences {
  const text = headers.get('prefer') ?? '';
  const value = (name: string): string | undefined => new RegExp(`(?:^|[\\s,;])${name}\\s*=\\s*"?([^",;]+)"?`, 'i').exec(text)?.[1]?.trim();
  const timeZone = value('outlook\\.timezone');
  const bodyType = value('outlook\\.body-content-type');
  const size = Number(value('odata\\.maxpagesize'));
  const applied = [
    ...(timeZone ? [`outlook.timezone="${timeZone}"`] : []),
    ...(bodyType ? [`outlook.body-content-type="${bodyType}"`] : []),
  ];
  return {
    timeZone: timeZone ?? 'UTC',
    bodyAsText: bodyType?.toLowerCase() === 'text',
    immutableIds: value('IdType')?.toLowerCase() === 'immutableid',
    maxPageSize: Number.isInteger(size) && size > 0 ? size : undefined,
    applied: applied.join(', '),
  };
}

export const applied = (prefer: Preferences): { readonly [name: string]: string } => (prefer.applied ? { 'preference-applied': prefer.applied } : {});
