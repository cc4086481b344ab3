import type { Policy } from '#domain/policy.ts';

export type Floors = Policy['floors'];

/** Who speaks in some rows, as far as floors ask. A row below the floor of people tells of organizers only. */
export class Group {
  readonly organizers = new Set<string>();
  /** One of its rows has people enough. */
  isLarge = false;
  /** Rows that were asked and said nothing: they are there, and stand for nobody. */
  isSilent = false;

  add(organizer: string, { isLarge, speaks }: { readonly isLarge: boolean; readonly speaks: boolean }): void {
    if (!speaks) this.isSilent = true;
    else {
      this.organizers.add(organizer);
      this.isLarge ||= isLarge;
    }
  }

  addAll({ organizers, isLarge, isSilent }: Group): void {
    for (const organizer of organizers) this.organizers.add(organizer);
    this.isLarge ||= isLarge;
    this.isSilent ||= isSilent;
  }

  get isEmpty(): boolean {
    return this.organizers.size === 0 && !this.isSilent;
  }

  passes({ organizers }: Floors): boolean {
    return this.isLarge && this.organizers.size >= organizers;
  }
}
