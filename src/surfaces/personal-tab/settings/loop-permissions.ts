import type { PreferenceName } from '#domain/preferences.ts';
import type { Errand, ErrandEntry } from '#flows/errand.ts';
import type { OwnCopyState } from '#flows/own-copy.ts';
import type { Feature } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';

type Known = 'used' | 'person' | 'admin';

const ERRANDS: readonly { readonly to: Errand['to']; readonly feature: Feature; readonly chosen?: PreferenceName }[] = [
  { to: 'task', feature: 'tasks', chosen: 'to-do' },
  { to: 'block', feature: 'weekly-block', chosen: 'weekly-block' },
  { to: 'row', feature: 'team-list' },
  { to: 'published', feature: 'team-list' },
  { to: 'nudge', feature: 'nudge' },
];

/** How the loop's permissions stand, as far as what was tried tells: refused, or chosen and nothing left to send. */
export function loopPermissions(copy: OwnCopyState, entries: readonly ErrandEntry[], chosen: ReadonlySet<string>): ReadonlyMap<Feature, Known> {
  const known = new Map<Feature, Known>();
  const ofCopy = copy.is === 'agreed' ? 'used' : 'why' in copy ? refusedBy(copy.why) : undefined;
  if (ofCopy) known.set('own-copy', ofCopy);
  for (const { to, feature, chosen: name } of ERRANDS) {
    const there = entries.filter(({ errand }) => errand.to === to);
    const refused = there.map(({ state }) => ('why' in state ? refusedBy(state.why) : undefined)).find((by) => by !== undefined);
    if (refused) known.set(feature, refused);
    else if (name !== undefined && chosen.has(name) && there.length === 0) known.set(feature, 'used');
  }
  if (chosen.has('working-hours')) known.set('working-hours', 'used');
  return known;
}

const refusedBy = (why: Failure | undefined): 'person' | 'admin' | undefined => (why?.kind === 'consentNeeded' ? why.by : undefined);
