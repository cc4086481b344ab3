import type { Attendee } from '#domain/meeting.ts';
import { address, type Address } from '#domain/person.ts';

// Classic Outlook runs this in a runtime of its own for events: one file, ES2016, no page, no `async`, and no `? :`, which keeps the
// file from being loaded at all. So here and in what this is bundled with there is no `?.` and no `??` either.
// https://learn.microsoft.com/office/dev/add-ins/outlook/troubleshoot-event-based-and-spam-reporting-add-ins

/** The name under which the manifests know it. */
const ACTION = 'appointmentSending';

/** Then the invitation is sent, whatever is still unread. After 5 s Outlook tells the person that an add-in holds them up. */
const LIMIT_MS = 3000;

/** The button of the ribbon that opens the pane (manifest: ribbons). */
const OPEN_PANE = 'organizerOpenPane';

/** The appointment as it is about to be sent. */
export interface Sending {
  readonly organizer: Address | undefined;
  readonly attendees: readonly Pick<Attendee, 'address' | 'kind'>[];
  /** The invitation as plain text. */
  readonly body: string;
  /** As Outlook shows its own words: `de-DE`. */
  readonly language: string;
}

/** What the person is asked before it is sent. */
export interface Asking {
  readonly message: string;
  /** On the button that opens the pane in place of sending. */
  readonly open: string;
}

/**
 * Has Outlook ask before an invitation is sent where `asks` gives a question; the person can always send it as it is. Whatever
 * fails or takes too long, nothing is asked and it is sent.
 */
export function askBeforeSending(asks: (sending: Sending) => Asking | undefined): void {
  // On a page Office.js counts an add-in as started only then; classic Outlook has no page, and runs nothing that is given to it.
  if (typeof Office.onReady === 'function') Office.onReady();
  Office.actions.associate(ACTION, (event) => {
    let isDone = false;
    const done = (answer: Answer): void => {
      if (isDone) return;
      isDone = true;
      event.completed(answer);
    };
    const send = (): void => done({ allowEvent: true });
    // Not every runtime for events is known to have it; the reads below end by themselves.
    if (typeof setTimeout === 'function') setTimeout(send, LIMIT_MS);
    try {
      readSending().then((sending) => {
        const asking = asks(sending);
        if (asking === undefined) send();
        else done(answerOf(asking));
      }).then(undefined, send);
    } catch {
      send();
    }
  });
}

function answerOf({ message, open }: Asking): Answer {
  const answer = { allowEvent: false, errorMessage: message };
  // https://learn.microsoft.com/javascript/api/outlook/office.smartalertseventcompletedoptions: both since Mailbox 1.14
  if (!Office.context.requirements.isSetSupported('Mailbox', '1.14')) return answer;
  return Object.assign(answer, { cancelLabel: open, commandId: OPEN_PANE });
}

function readSending(): Promise<Sending> {
  const { mailbox, displayLanguage } = Office.context;
  const { item } = mailbox;
  return Promise.all([
    read<Recipient>((done) => item.organizer.getAsync(done)),
    read<readonly Recipient[]>((done) => item.requiredAttendees.getAsync(done)),
    read<readonly Recipient[]>((done) => item.optionalAttendees.getAsync(done)),
    read<readonly Place[]>((done) => item.enhancedLocation.getAsync(done)),
    read<string>((done) => item.body.getAsync('text', done)),
  ]).then(([organizer, required, optional, places, body]) => {
    const rooms = new Set(places.filter(({ locationIdentifier }) => locationIdentifier.type === 'room').map((place) => address(place.emailAddress || place.locationIdentifier.id)));
    const attendees = [...required.map((one) => attendeeOf(one, 'required', rooms)), ...optional.map((one) => attendeeOf(one, 'optional', rooms))];
    return { organizer: organizerOf(organizer), attendees, body, language: displayLanguage };
  });
}

function attendeeOf(recipient: Recipient, kind: 'required' | 'optional', rooms: ReadonlySet<Address>): Pick<Attendee, 'address' | 'kind'> {
  const who = address(recipient.emailAddress);
  if (rooms.has(who)) return { address: who, kind: 'room' };
  return { address: who, kind };
}

function organizerOf({ emailAddress }: Recipient): Address | undefined {
  if (emailAddress === '') return undefined;
  return address(emailAddress);
}

const read = <T>(start: (done: (answer: Read<T>) => void) => void): Promise<T> => new Promise((found, failed) => {
  start((answer) => {
    if (answer.status === 'succeeded') found(answer.value);
    else failed(new Error('Outlook did not tell.'));
  });
});

/** The part of Office.js that is used here. https://learn.microsoft.com/javascript/api/outlook */
declare const Office: {
  readonly onReady?: () => unknown;
  readonly actions: { associate(name: string, run: (event: { completed(answer: Answer): void }) => void): void };
  readonly context: {
    readonly displayLanguage: string;
    readonly requirements: { isSetSupported(name: string, version: string): boolean };
    readonly mailbox: { readonly item: Item };
  };
};
interface Item {
  readonly organizer: Readable<Recipient>;
  readonly requiredAttendees: Readable<readonly Recipient[]>;
  readonly optionalAttendees: Readable<readonly Recipient[]>;
  readonly enhancedLocation: Readable<readonly Place[]>;
  readonly body: { getAsync(as: 'text', done: (answer: Read<string>) => void): void };
}
interface Readable<T> {
  getAsync(done: (answer: Read<T>) => void): void;
}
interface Read<T> {
  readonly status: 'succeeded' | 'failed';
  readonly value: T;
}
interface Recipient {
  readonly emailAddress: string;
}
interface Place {
  readonly emailAddress?: string;
  readonly locationIdentifier: { readonly id: string; readonly type: 'room' | 'custom' };
}
interface Answer {
  readonly allowEvent: boolean;
  readonly errorMessage?: string;
  readonly cancelLabel?: string;
  readonly commandId?: string;
}
