import { failed, ok, type Result } from '#base/result.ts';
import { source } from '#base/subscribable.ts';
import { INVITATION_TOO_LONG, LONGEST_INVITATION, type Appointment, type AppointmentFacts } from '#ports/appointment.ts';
import type { Failure } from '#ports/failure.ts';
import { asked, hear } from './asked.ts';
import type { OpenItem } from './open-item.ts';
import { readFacts } from './read-facts.ts';

/**
 * The appointment beside the pane. Each call looks at the item that is open now, because a pinned pane stays when the
 * person chooses another one; where none is open that is open in the same way, everything is `gone`.
 */
export function outlookAppointment(): Appointment {
  const changes = source(0);
  const changed = (): void => changes.update((count) => count + 1);
  let chosen = 0;
  followItem(changed);
  hear(Office.context.mailbox, String(Office.EventType.ItemChanged), () => {
    chosen += 1;
    followItem(changed);
    changed();
  });
  const mode = openItem()?.mode ?? 'read';
  const still = (): OpenItem | undefined => {
    const open = openItem();
    return open?.mode === mode ? open : undefined;
  };
  return {
    mode,
    changes,
    chosen: () => chosen,
    async facts(signal): Promise<Result<AppointmentFacts, Failure>> {
      const open = still();
      return open ? readFacts(open, signal) : failed({ kind: 'gone' });
    },
    readBody: async (signal) => bodyOf(still(), signal),
    ...(mode === 'compose' && { writeBody: (html: string, expected: string, signal: AbortSignal) => writeBody(html, expected, signal, changed) }),
  };
}

/** Undefined beside a message, and where nothing is chosen. */
function openItem(): OpenItem | undefined {
  const item = Office.context.mailbox.item as unknown as (OpenItem['item'] & { readonly itemType: string }) | null | undefined;
  if (item?.itemType !== 'appointment') return undefined;
  return isForm(item) ? { mode: 'compose', item } : { mode: 'read', item };
}

/** Office.js has one name for both; only a form's parts can be asked. */
const isForm = (item: OpenItem['item']): item is Office.AppointmentCompose => 'getAsync' in item.start;

async function bodyOf(open: OpenItem | undefined, signal: AbortSignal): Promise<Result<string, Failure>> {
  return open ? asked((done) => open.item.body.getAsync('html', done), signal) : failed({ kind: 'gone' });
}

/** Outlook offers no write under a condition: what is typed in the moment between look and write is lost, as it is with Undo. */
async function writeBody(html: string, expected: string, signal: AbortSignal, late: () => void): Promise<Result<void, Failure>> {
  if (html.length > LONGEST_INVITATION) return failed({ kind: 'rejected', code: INVITATION_TOO_LONG });
  const open = openItem();
  if (open?.mode !== 'compose') return failed({ kind: 'gone' });
  const now = await bodyOf(open, signal);
  if (!now.ok) return now;
  if (now.value !== expected) return failed({ kind: 'conflict', theirs: now.value });
  // From here on it is not given up: whether it stands there would not be known.
  const written = await asked<void>((done) => open.item.body.setAsync(html, { coercionType: 'html' }, done), undefined, undefined, late);
  return written.ok ? ok(undefined) : written;
}

/** What changes while a form is written. */
function followItem(changed: () => void): void {
  const open = openItem();
  if (!open) return;
  for (const event of [Office.EventType.RecipientsChanged, Office.EventType.AppointmentTimeChanged, Office.EventType.RecurrenceChanged]) hear(open.item, String(event), changed);
}
