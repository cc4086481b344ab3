import type { FilesInMemory } from '#adapters/files/own-files.ts';
import { once } from '#base/once.ts';
import { ok } from '#base/result.ts';
import { source } from '#base/subscribable.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { ImportReport } from '#ports/own-files.ts';

type Files = Pick<FilesInMemory, 'add' | 'report' | 'assign' | 'meetings' | 'transcriptOf' | 'hasMeetings' | 'know' | 'clear'>;

/** A person's own files, whose parsers are fetched with the first file. Before that there is nothing to tell of. */
export function filesLater(load: () => Promise<FilesInMemory>): Files {
  const report = source<ImportReport | undefined>(undefined);
  let files: FilesInMemory | undefined;
  let known: readonly Meeting[] = [];
  const fetched = once(async () => {
    const made = await load();
    made.report.subscribe(() => report.set(made.report.getSnapshot()));
    made.know(known);
    files = made;
    return made;
  });
  return {
    report,
    add: async (given) => (await fetched()).add(given),
    assign: (file, meeting) => files?.assign(file, meeting),
    know(meetings) {
      known = meetings;
      files?.know(meetings);
    },
    hasMeetings: () => files?.hasMeetings() ?? false,
    clear: () => files?.clear(),
    meetings: async (window, signal, progress) => files?.meetings(window, signal, progress) ?? ok([]),
    transcriptOf: async (meeting, signal) => files?.transcriptOf(meeting, signal) ?? ok({ state: 'absent' }),
  };
}
