import type { Transcript } from '#domain/transcript.ts';

export interface TranscriptToPlan {
  readonly id: string;
  readonly topic: string | null;
  readonly transcript: Transcript;
}

export interface PlanOptions {
  /** The meetings lie in the 14 days before. */
  readonly now: Date;
  /** Organizer of all meetings. */
  readonly me: { readonly name: string; readonly address: string };
}

/** A calendar (.ics) in which every transcript has a past meeting: its topic or id as subject, its speakers as attendees. */
export function icsForTranscripts(transcripts: readonly TranscriptToPlan[], { now, me }: PlanOptions): string {
  const perDay = Math.max(1, Math.ceil(transcripts.length / 13));
  const today = Math.floor(now.getTime() / 86_400_000) * 86_400_000;
  const events = transcripts.flatMap(({ id, topic, transcript }, at) => {
    const day = today - (1 + Math.floor(at / perDay)) * 86_400_000;
    const start = day + 8 * 3_600_000 + (at % perDay) * Math.floor((10 * 3_600_000) / perDay / 300_000) * 300_000;
    const talk = transcript.utterances.reduce((latest, u) => Math.max(latest, u.end ?? 0), 0);
    const end = start + Math.max(1, Math.ceil(talk / 300_000)) * 300_000;
    return [
      'BEGIN:VEVENT', `UID:${id.replace(/\W+/g, '-')}@example.com`, `DTSTAMP:${stamp(now.getTime())}`,
      `DTSTART:${stamp(start)}`, `DTEND:${stamp(end)}`, `SUMMARY:${escaped(topic ? `${topic} (${id})` : id)}`,
      `ORGANIZER;CN=${quoted(me.name)}:mailto:${me.address}`,
      ...attendees(transcript).map((name, n) => `ATTENDEE;CN=${quoted(name)};PARTSTAT=ACCEPTED:mailto:${slug(name) || `speaker-${n + 1}`}@example.com`),
      'END:VEVENT',
    ];
  });
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Debrief//tests//EN', ...events, 'END:VCALENDAR'];
  return lines.map(folded).join('\r\n') + '\r\n';
}

/** At most 20, so that no meeting counts as a presentation; at least 2, so that it counts as a meeting. */
function attendees(transcript: Transcript): readonly string[] {
  const names = [...new Set(transcript.utterances.map((u) => u.speaker).filter((s) => s !== null))].slice(0, 20);
  return names.length >= 2 ? names : [...names, 'First Guest', 'Second Guest'].slice(0, 2);
}

const stamp = (time: number): string => `${new Date(time).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

const escaped = (text: string): string => text.replace(/\\/g, '\\\\').replace(/([,;])/g, '\\$1').replace(/\n/g, '\\n');

const quoted = (text: string): string => `"${text.replace(/"/g, "'")}"`;

const slug = (text: string): string => text.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '.').replace(/^\.+|\.+$/g, '');

const folded = (line: string): string => (line.match(/.{1,60}/gsu) ?? ['']).join('\r\n ');
