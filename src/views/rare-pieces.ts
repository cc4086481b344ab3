import { rarely } from '#ui/rarely.tsx';
import { AdminRequest } from './admin-request.ts';

// What a first look at a page seldom shows. Together these weigh as much as the week's own list; whoever shows one takes
// it from here, and a page that stands fetches them all, so that a failure can be told without the network.

export const BlockedNeed = rarely(async () => (await import('./blocked-need.tsx')).BlockedNeed);
export const DecidedField = rarely(async () => (await import('./decided-field.tsx')).DecidedField);
export const Failed = rarely(async () => (await import('./failed.tsx')).Failed);
export const FailureNotice = rarely(async () => (await import('./failure-notice.tsx')).FailureNotice);
export const FilesReport = rarely(async () => (await import('./files-report.tsx')).FilesReport);
export const Notice = rarely(async () => (await import('./notice.tsx')).Notice);
export const OutboxStrip = rarely(async () => (await import('./outbox-strip.tsx')).OutboxStrip);

export function fetchRarePieces(): void {
  for (const piece of [AdminRequest, BlockedNeed, DecidedField, Failed, FailureNotice, FilesReport, Notice, OutboxStrip]) piece.fetchAhead();
}
