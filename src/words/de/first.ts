import { meeting } from './meeting.ts';
import { broken, shell } from './shell.ts';
import { purpose, verdict } from './verdict.ts';
import { week } from './week.ts';

/** What a first look at the week can show. The rest is fetched behind it. */
export const first = { shell, broken, verdict, purpose, week, meeting } as const;
