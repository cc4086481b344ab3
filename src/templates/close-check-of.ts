import type { CloseCheck } from '#domain/record.ts';
import type { Answer, ReflectionDraft } from '#domain/reflection.ts';
import { SIGN_OF } from './close-check.ts';
import { emptyAnswer } from './empty-answer.ts';
import { sharedAnswer } from './shared-answer.ts';

/** The close check of the record: only where all four signs are shared; fewer of them stand as single answers. */
export function closeCheckOf(draft: ReflectionDraft): CloseCheck | undefined {
  const is = (promptId: keyof typeof SIGN_OF): boolean | undefined => {
    const answer = sharedAnswer(draft, promptId, 'yes-no');
    return answer && answer.is !== 'unanswered' ? answer.is === 'yes' : undefined;
  };
  const [stated, ownerAndDate, dissentAsked, reasonKept] = [is('stated'), is('owner-and-date'), is('dissent-asked'), is('reason-kept')];
  if (stated === undefined || ownerAndDate === undefined || dissentAsked === undefined || reasonKept === undefined) return undefined;
  const line = sharedAnswer(draft, 'line', 'text')?.text.trim() ?? '';
  return { stated, ownerAndDate, dissentAsked, reasonKept, ...(line === '' ? {} : { line }) };
}

/** The way back. */
export const answersOfCloseCheck = ({ line, ...signs }: CloseCheck): { readonly [promptId: string]: Answer } => ({
  ...Object.fromEntries(Object.entries(SIGN_OF).map(([promptId, sign]) => [promptId, { ...emptyAnswer('yes-no'), is: signs[sign] ? 'yes' : 'no' } as const])),
  ...(line === undefined ? {} : { line: { asks: 'text', text: line } as const }),
});
