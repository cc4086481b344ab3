import { plainText } from './clean-body.ts';

const TIMING = /^\s*(-?(?:\d+:)?\d+:\d+(?:[.,]\d+)?)\s*-->\s*(-?(?:\d+:)?\d+:\d+(?:[.,]\d+)?)/;

/**
 * The same talk with one JSON object per cue: wall clock, speaker, words and language. `startedAt`: when the transcription
 * began, in UTC. A cue without a name has an empty one. https://learn.microsoft.com/graph/api/calltranscript-get
 */
export function metadataContent(vtt: string, startedAt: string, language = 'en-us'): string {
  const began = Date.parse(startedAt);
  const cues = vtt.replace(/^\ufeff/, '').split(/\r?\n[ \t]*\r?\n/).flatMap((block) => {
    const lines = block.split(/\r?\n/);
    const at = lines.findIndex((line) => TIMING.test(line));
    const [, from = '', to = ''] = TIMING.exec(lines[at] ?? '') ?? [];
    if (at < 0) return [];
    const said = lines.slice(at + 1).join(' ');
    return voices(said).map(({ name, text }) => {
      const cue = { startDateTime: wall(began + msOf(from)), endDateTime: wall(began + msOf(to)), speakerName: name, spokenText: text, spokenLanguage: language };
      return `${from} --> ${to}\r\n${JSON.stringify(cue).replaceAll('>', '\\u003e')}`;
    });
  });
  return ['WEBVTT', ...cues].join('\r\n\r\n');
}

/** Several people may speak within one cue. */
function voices(said: string): { readonly name: string; readonly text: string }[] {
  const found = [...said.matchAll(/<v(?:\.[\w.-]+)?\s+([^>]*)>([\s\S]*?)(?=<\/v>|<v[\s.]|$)/g)];
  const spoken = found.length > 0 ? found.map(([, name = '', text = '']) => ({ name, text })) : [{ name: '', text: said }];
  return spoken.map(({ name, text }) => ({ name: plainText(name.trim()), text: plainText(text.replace(/<[^>]*>/g, '')).replace(/\s+/g, ' ').trim() })).filter(({ text }) => text !== '');
}

function msOf(time: string): number {
  const parts = time.replace('-', '').replace(',', '.').split(':').map(Number);
  const seconds = parts.reduce((sum, part) => sum * 60 + part, 0);
  return Math.round((time.startsWith('-') ? -seconds : seconds) * 1000);
}

const wall = (at: number): string => new Date(at).toISOString().replace('Z', '0000+00:00');
