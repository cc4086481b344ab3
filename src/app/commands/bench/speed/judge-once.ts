import { readFileSync } from 'node:fs';
import { judge } from '#analysis/verdict/judge.ts';
import { caseOfVtt } from '../case-of-vtt.ts';

// A process of its own: judges one transcript and prints what memory that took, in bytes. `peak` is the most that the
// process ever had, Node and the loader of TypeScript included; `base` is what these had before.
const [file = ''] = process.argv.slice(2);
const peak = (): number => process.resourceUsage().maxRSS * 1024;
judge(caseOfVtt('warm.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Kim>So we take the blue one, agreed?</v>'));
const base = peak();
judge(caseOfVtt('long.vtt', readFileSync(file, 'utf8')));
process.stdout.write(JSON.stringify({ base, peak: peak() }));
