/** Shorter words stand almost everywhere; the search begins with this many letters. */
const SHORTEST = 2;

/** Text as it is searched: small letters, as many as the text has, so that a place found here is a place there. */
export function foldCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  // A few letters become two (İ); they are left as they are.
  return text.split('').map((letter) => (letter.toLowerCase().length === 1 ? letter.toLowerCase() : letter)).join('');
}

/** What is looked for, as typed: blanks around it do not count. Empty while it is too short. */
export function soughtIn(typed: string): string {
  const sought = foldCase(typed.trim().replace(/\s+/g, ' '));
  return sought.length < SHORTEST ? '' : sought;
}

/** Positions of the texts that hold what is sought, in order. Plain comparison: no sign has a meaning of its own. */
export function findPlaces(folded: readonly string[], sought: string): readonly number[] {
  if (sought === '') return [];
  const places: number[] = [];
  folded.forEach((text, position) => {
    if (text.includes(sought)) places.push(position);
  });
  return places;
}

/** A text cut where it holds what is sought: what stands at odd positions was sought. */
export function cutAt(text: string, sought: string): readonly string[] {
  if (sought === '') return [text];
  const folded = foldCase(text);
  const parts: string[] = [];
  let from = 0;
  for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, from)) {
    parts.push(text.slice(from, at), text.slice(at, at + sought.length));
    from = at + sought.length;
  }
  return [...parts, text.slice(from)];
}

/** Which of the places comes at or after a position, going round at the end; -1 if there is none. */
export function firstFrom(places: readonly number[], position: number): number {
  if (places.length === 0) return -1;
  const found = places.findIndex((place) => place >= position);
  return found < 0 ? 0 : found;
}
