import type { Aim, AimQuestion } from '#domain/aim.ts';
import { findInvite } from './find-invite.ts';
import { htmlParts } from './html-parts.ts';
import { AIM_LABEL, INVITE_LABEL, inviteLabelOf, THIS_MEETING } from './invite-labels.ts';
import type { Part } from './part.ts';
import { purposeFrom } from './set-words.ts';
import { dayFrom } from './shown-times.ts';
import { shownWords } from './shown-words.ts';

/**
 * What an invitation says its meeting is for, in our own block and as it reads now, whoever changed words in it; undefined
 * where no block of `renderAim` stands. Rows with other labels, tables beside the block and what is carried over are passed
 * over; a purpose or a day that is no longer one is left out, as nobody could say what it means.
 */
export function readAim(html: string): Aim | undefined {
  const [found] = findInvite(html, THIS_MEETING);
  return found && aimIn(htmlParts(html.slice(found.from, found.to)));
}

type Entry = Map<string, string>;

function aimIn(parts: readonly Part[]): Aim {
  const head: Entry = new Map();
  const entries: Entry[] = [];
  for (const part of parts) {
    const label = part.is === 'row' ? inviteLabelOf(part.label) : undefined;
    if (part.is !== 'row' || label === undefined) continue;
    if (IN_HEAD.has(label)) {
      if (!head.has(label)) head.set(label, shownWords(part.value));
      continue;
    }
    if (BEGINS.has(label)) entries.push(new Map());
    entries.at(-1)?.set(label, shownWords(part.value));
  }
  const words = (label: string): string | undefined => head.get(label) || undefined;
  const purpose = purposeFrom(head.get(AIM_LABEL.purpose) ?? '');
  return {
    ...given('purpose', purpose === 'unset' ? undefined : purpose),
    ...given('intent', words(AIM_LABEL.intent)),
    ...given('successCondition', words(AIM_LABEL.success)),
    questions: entries.flatMap(questionIn),
  };
}

const IN_HEAD: ReadonlySet<string> = new Set(Object.values(AIM_LABEL));

/** A commitment without a name begins with what is promised, and has its name nowhere else. */
const BEGINS: ReadonlySet<string> = new Set([INVITE_LABEL.question, INVITE_LABEL.owner, INVITE_LABEL.action]);

function questionIn(entry: Entry): readonly AimQuestion[] {
  const question = entry.get(INVITE_LABEL.question);
  if (!question) return [];
  return [{ question, ...given('decider', entry.get(INVITE_LABEL.decider) || undefined), ...given('by', dayFrom(entry.get(INVITE_LABEL.by) ?? '')) }];
}

const given = <K extends string, V>(key: K, value: V | undefined): { [k in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { [k in K]: V });
