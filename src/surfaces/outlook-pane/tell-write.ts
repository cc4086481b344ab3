import { INVITATION_TOO_LONG, LONGEST_INVITATION } from '#ports/appointment.ts';
import type { Failure } from '#ports/failure.ts';
import type { Format } from '#ui/format.ts';
import type { FailureTold } from '#views/say-failure.ts';
import type { PaneWords } from '#words/catalogue.ts';

/** What is true of a failure beside Outlook's open form: nothing is sent later from there, and who may not write an appointment may not in a minute either. Undefined where the sentence for all places is true. */
export function tellWrite(failure: Failure, { write: say }: PaneWords, format: Format): Partial<FailureTold> | undefined {
  switch (failure.kind) {
    case 'offline': return { text: say.offline };
    case 'forbidden': return { text: say.forbidden, help: { act: 'copy' } };
    case 'cancelled': return { text: say.stopped };
    case 'rejected': return failure.code === INVITATION_TOO_LONG ? { text: say.tooLong(format.number(LONGEST_INVITATION)), help: { act: 'look-again' } } : undefined;
    default: return undefined;
  }
}
