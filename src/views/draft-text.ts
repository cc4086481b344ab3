import { never } from '#base/result.ts';
import { localDate } from '#base/time.ts';
import type { Answer, ReflectionDraft } from '#domain/reflection.ts';
import type { Format } from '#ui/format.ts';
import type { Words } from '#words/catalogue.ts';
import { promptWords } from './debrief-form/prompt-words.ts';

/** Everything that was typed, as plain text under its questions: to be taken elsewhere. Empty where nothing was. */
export function draftText(draft: ReflectionDraft, words: Words, format: Format): string {
  const own = new Map(draft.own?.flatMap(({ prompts }) => prompts.map((prompt) => [prompt.id, prompt] as const)));
  return Object.entries(draft.answers)
    .map(([id, answer]) => ({ label: promptWords(own.get(id) ?? { id }, words).label, lines: linesOf(answer, words, format) }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ label, lines }) => [label, ...lines].join('\n'))
    .join('\n\n');
}

function linesOf(answer: Answer, words: Words, format: Format): readonly string[] {
  const say = words.debrief;
  const line = (label: string, value: string) => (value.trim() ? [words.shell.colon(label, value.trim())] : []);
  const day = (label: string, value: string) => line(label, dayIn(value, format));
  switch (answer.asks) {
    case 'text':
      return answer.text.trim() ? [answer.text.trim()] : [];
    case 'outcome': {
      const lines = [
        ...(answer.is === 'decided' ? line(say.what, answer.what) : []),
        ...(answer.is === 'deferred' ? [...day(say.untilPlain, answer.until), ...line(say.because, answer.because)] : []),
      ];
      return answer.is === 'open' ? [] : [say.outcome[answer.is], ...lines];
    }
    case 'choice':
      return answer.chosen ? [answer.chosen] : [];
    case 'date':
      return answer.date ? [dayIn(answer.date, format)] : [];
    case 'person':
      return answer.person.trim() ? [answer.person.trim()] : [];
    case 'yes-no':
      return answer.is === 'unanswered' ? [] : [words.templates.answer[answer.is]];
    case 'understood': {
      const own = answer.own.trim() ? [answer.own.trim()] : [];
      return answer.is === 'decision' ? [answer.decision] : answer.is === 'nothing' ? [words.templates.understood.nothing] : own;
    }
    case 'near-misses':
      return [...answer.picked.map(({ text }) => words.shell.quoted(text)), ...(answer.own.trim() ? [answer.own.trim()] : [])];
    case 'decider':
      return [...line(say.decider, answer.decider), ...day(say.by, answer.by)];
    case 'commitment':
      return [
        ...line(say.cue, answer.cue), ...line(say.action, answer.action), ...day(say.due, answer.due),
        ...line(say.obstacle, answer.obstacle), ...line(say.fallback, answer.fallback),
      ];
    default:
      return never(answer);
  }
}

function dayIn(value: string, format: Format): string {
  const date = localDate(value);
  return date ? format.date(date) : value;
}
