/** What went wrong, and what the person can do. One sentence for each kind of failure. */
export const failure = {
  offline: 'There is no connection. Debrief tries again when it is back.',
  throttled: (until: string) => `Microsoft 365 asked to wait until ${until}. Then Debrief tries again; nothing needs to be done.`,
  unavailable: (until: string | undefined) =>
    until ? `Microsoft 365 is not available. Debrief waits until ${until}, then tries again.` : 'Microsoft 365 is not available at the moment. Try again in a few minutes.',
  locked: (until: string | undefined) =>
    until ? `Someone else is changing this. Debrief waits until ${until}, then tries again.` : 'Someone else is changing this. Try again in a minute.',
  signInNeeded: 'You are signed out. Sign in again to go on.',
  consentNeeded: {
    person: (scopes: string) => `Your permission is missing (${scopes}). Allow it to go on.`,
    admin: (scopes: string) => `An administrator has to allow this first (${scopes}). Send them the request.`,
  },
  forbidden: 'Your account may not do this here. Ask the organizer of the meeting or your administrator.',
  gone: 'It is no longer there. It was deleted or moved; read again to see what is there now.',
  conflict: 'It was changed somewhere else in the meantime. Nothing was overwritten; read again, then decide.',
  deltaExpired: 'The list of changes is too old. Debrief reads everything again.',
  rejected: (code: string) => `Microsoft 365 refused this (${code}). Copy your text, and send the code to support if it happens again.`,
  badAnswer: (where: string) => `An answer from Microsoft 365 could not be understood (${where}). Try again; if it stays, send this line to support.`,
  storageFull: 'This device has no space left for Debrief. Free some space; until then copy what you type.',
  cancelled: 'Stopped, as you asked. What was read so far stays.',
  noChat: 'This meeting has no chat to write to. Copy the notes and paste them where people look.',
} as const;

/** The same as a heading. */
export const failureTitle = {
  offline: 'No connection',
  throttled: 'Microsoft 365 asked to wait',
  unavailable: 'Microsoft 365 is not available',
  locked: 'Someone else is changing this',
  signInNeeded: 'Your sign-in has ended',
  consentNeeded: 'A permission is missing',
  forbidden: 'Your account may not do this',
  gone: 'It is no longer there',
  conflict: 'It was changed somewhere else',
  deltaExpired: 'Reading everything again',
  rejected: 'Microsoft 365 refused this',
  badAnswer: 'The answer could not be understood',
  storageFull: 'No space left on this device',
  cancelled: 'Stopped',
  noChat: 'There is no chat',
} as const;

/** The buttons beside a failure. */
export const help = {
  'try-again': 'Try again',
  'look-again': 'Look again',
  'sign-in': 'Sign in',
  allow: 'Allow',
  'check-again': 'Check again',
  'copy-detail': 'Copy the detail',
  'copy-words': 'Copy the words',
  'copy-raw': 'Copy the raw text',
  left: (time: string) => `${time} left.`,
  now: 'Trying now.',
} as const;

/** Stands over every page when the sign-in ends while a person works. */
export const signInBar = {
  title: 'Your sign-in has ended',
  what: 'You can go on typing: what you type is kept on this device. Sign in to read and to write again.',
  declined: 'You are still signed out. Nothing is lost.',
  back: 'You are signed in again.',
} as const;

/** Where the program around Debrief gives it no sign-in: an old Teams, or a phone that only seems to. */
export const noSignInHere = {
  title: 'Debrief cannot sign you in here',
  what: 'This version of Teams or Outlook gives Debrief no sign-in. Open Debrief in the browser and sign in there. Files that you drop here work without it.',
  open: 'Open in the browser',
} as const;

/** The same, as a few words inside a sentence. */
export const failureShort = {
  offline: 'no connection',
  throttled: 'Microsoft 365 asked to wait',
  unavailable: 'Microsoft 365 is not available',
  locked: 'someone else is changing it',
  signInNeeded: 'you are signed out',
  consentNeeded: 'a permission is missing',
  forbidden: 'your account may not read it',
  gone: 'it is no longer there',
  conflict: 'it was changed somewhere else',
  deltaExpired: 'the list of changes is too old',
  rejected: 'Microsoft 365 refused it',
  badAnswer: 'the answer could not be understood',
  storageFull: 'this device has no space left',
  cancelled: 'it was stopped',
  noChat: 'the meeting has no chat',
  other: 'an unexpected answer',
} as const;
