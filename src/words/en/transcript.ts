import { plural } from '../plural.ts';

/** The page that shows what was said. */
export const transcript = {
  title: 'Transcript',
  of: (subject: string, when: string) => `${subject}, ${when}`,
  memoryOnly: 'Read anew each time. Nothing of it is kept on this device but the quotes of what was found.',
  open: 'Read the transcript',
  show: 'Show in the transcript',
  /** Begins with what the link shows, so that it can be called by voice. */
  showQuote: (show: string, source: string) => `${show}: ${source}`,
  loading: 'Reading the transcript',
  ready: (lines: number, count: string) => `Transcript read: ${count} ${plural(lines, 'line', 'lines')}`,
  retry: 'Read again',
  absent: {
    title: 'There is no transcript of this meeting',
    what: 'Teams writes one only if somebody starts it during the meeting: More, then Record and transcribe. For a series it can be switched on once, in the meeting options.',
    own: 'If you have a .vtt file of this meeting, drop it on My week.',
  },
  notPermitted: {
    title: 'Debrief may not read this transcript',
    what: 'It needs a permission that only an administrator can grant, and for a forwarded meeting only those who were invited may read it.',
    own: 'You can download the transcript from Teams as a .vtt file and drop it on My week: that needs no permission.',
  },
  notKept: {
    title: 'This transcript came from your file',
    what: 'Debrief read it and does not keep it. Drop the file on My week again to read it here; what was found in it still stands.',
  },
  notYet: {
    title: 'The transcript is not ready yet',
    what: 'Teams makes it available some time after the meeting has ended: mostly within minutes, sometimes hours.',
  },
  empty: {
    title: 'Nothing was said in this transcript that can be read',
    what: 'The file is there, but it holds no spoken line.',
  },
  failed: 'The transcript could not be read',
  cancelled: 'You stopped reading the transcript.',
  list: 'What was said',
  noSpeaker: 'No name',
  /** The time of day, and the same place as quotes name it. */
  when: (clock: string, place: string) => `${clock} (${place})`,
  inBrackets: 'Times in brackets are places in the recording.',
  /** A place in the recording, which could be taken for a time of day where both occur. */
  ofRecording: (place: string) => `${place} of the recording`,
  nextRecording: 'A further recording begins',
  said: (when: string | undefined, speaker: string, text: string) => `${when ? `${when}, ` : ''}${speaker}: ${text}`,
  quoted: 'Quoted as evidence',
  search: {
    label: 'Search in the transcript',
    next: 'Next place',
    previous: 'Previous place',
    none: 'Not found',
    count: (places: number, count: string) => `${count} ${plural(places, 'place', 'places')}`,
    place: (at: string, of: string) => `${at} of ${of}`,
  },
  timeline: {
    title: 'What was found, along the time',
    order: 'What was found, in the order of the talk',
    mark: (kind: string, when: string | undefined, text: string) => `${kind}${when ? ` at ${when}` : ''}: “${text}”`,
    legend: (kind: string, count: string) => `${kind} (${count})`,
  },
  gaps: {
    'no-names': 'There are no names of speakers: your organisation may have switched them off.',
    'some-names': 'Some names of speakers are missing.',
    'no-times': 'There are no times, so places are shown by their order.',
    'out-of-order': 'Its lines were out of order; they are shown by time.',
    'negative-times': 'Talk began before the recording; times before its start have a minus.',
    skipped: (parts: number, count: string) => `${count} ${plural(parts, 'part', 'parts')} of the file could not be read.`,
    line: (line: string, text: string) => `Line ${line}: ${text}`,
    more: (count: string) => `and ${count} more`,
  },
} as const;
