import { createGraphEvidence } from '#adapters/graph/graph-evidence.ts';
import { createGraphNotesByLink, type NotesByLink } from '#adapters/graph/graph-notes-by-link.ts';
import type { RecordedIn } from '#adapters/graph/lines-of.ts';
import type { Graph } from '#adapters/graph/graph.ts';
import type { OnlineMeetings } from '#adapters/graph/online-meetings.ts';
import type { Me } from '#domain/person.ts';
import { htmlLines } from '#notes/html-lines.ts';
import type { TenantEvidence } from '#ports/evidence.ts';
import { later } from './later.ts';

/** What the tenant has about meetings; messages and pages are read as the notes are. */
export const evidenceOnGraph = (graph: Graph, onlineMeetings: OnlineMeetings, me: Me): TenantEvidence =>
  createGraphEvidence(graph, onlineMeetings, me, linesOf, recordedIn);

export const notesOnGraph = (graph: Graph): NotesByLink => createGraphNotesByLink(graph, linesOf);

/** What reads cards is fetched with the first of them; where it cannot be had now, the chat is read another time. */
const { recordedIn } = later<{ recordedIn: RecordedIn }>(() => import('#flows/card-words.ts'));

const linesOf = (html: string): readonly string[] => htmlLines(html).map(({ text }) => text).filter((text) => text !== '');
