import { expect, test } from 'vitest';
import { isNotesLink } from '#domain/notes-link.ts';

test.each<[string, boolean]>([
  ['https://contoso.sharepoint.com/:fl:/g/contentstorage/notes?e=1', true],
  ['https://contoso-my.sharepoint.com/personal/ada/notes.loop', true],
  ['https://contoso.sharepoint.us/sites/a/notes', true],
  ['https://loop.cloud.microsoft/p/eyJ3', true],
  ['https://1drv.ms/w/s!abc', true],
  ['https://contoso.sharepoint.com/', false],
  ['http://contoso.sharepoint.com/notes', false],
  ['https://', false],
  ['https://example.com/evil', false],
  ['https://sharepoint.com.example.com/notes', false],
  ['https://evilsharepoint.com/notes', false],
  ['https://contoso.sharepoint.com@example.com/notes', false],
  ['notes of Monday', false],
])('%s is a link of notes: %s', (text, is) => {
  expect(isNotesLink(text)).toBe(is);
});
