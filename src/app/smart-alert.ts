// What Outlook runs when an invitation is sent, where the policy file asks for it: built into one file without imports
// (commands/package/build-smart-alert.ts). Nothing newer than ES2016 and no `? :`: see the adapter.
import { askBeforeSending, type Asking, type Sending } from '#adapters/hosts/outlook/smart-alert.ts';
import { MANY_PEOPLE, peopleInvited } from '#domain/invited-people.ts';
import { saysPurpose } from '#notes/says-purpose.ts';
import { smartAlert as ar } from '#words/ar/smart-alert.ts';
import { smartAlert as de } from '#words/de/smart-alert.ts';
import { smartAlert as en, type SmartAlertWords } from '#words/en/smart-alert.ts';

askBeforeSending(({ organizer, attendees, body, language }: Sending): Asking | undefined => {
  const people = peopleInvited(organizer, attendees);
  if (people < MANY_PEOPLE || saysPurpose(body)) return undefined;
  const { message, open } = wordsIn(language);
  return { message: message(String(people)), open };
});

function wordsIn(language: string): SmartAlertWords {
  const [primary] = language.toLowerCase().split('-');
  if (primary === 'de') return de;
  if (primary === 'ar') return ar;
  return en;
}
