import { Hono } from 'hono';
import { addAppFolder } from './app-folder.ts';
import { addCalendar } from './calendar.ts';
import { addActivity } from './activity.ts';
import type { Call, GraphApp } from './call.ts';
import { addAttendance } from './attendance.ts';
import { addChats } from './chats.ts';
import { addInsights } from './insights.ts';
import { addLoopPages } from './loop-pages.ts';
import { addMailboxSettings } from './mailbox-settings.ts';
import { addOneNote } from './onenote.ts';
import { addOnlineMeetings } from './online-meetings.ts';
import { addPeople } from './people.ts';
import { Refusal } from './refusal.ts';
import { addSites } from './sites.ts';
import { addTodo } from './todo.ts';

/** Answers an authorised call. Throws a Refusal for everything Graph would answer with an error. */
export type Graph = (method: string, call: Call) => Promise<Response>;

export function openGraph(): Graph {
  const app: GraphApp = new Hono();
  addPeople(app);
  addMailboxSettings(app);
  addCalendar(app);
  addOnlineMeetings(app);
  addAttendance(app);
  addInsights(app);
  addChats(app);
  addLoopPages(app);
  addAppFolder(app);
  addTodo(app);
  addOneNote(app);
  addSites(app);
  addActivity(app);
  app.notFound(({ env, req }) => {
    const segment = env.call.target.split('?')[0]?.split('/').at(-1) ?? '';
    throw new Refusal(400, 'BadRequest', `Resource not found for the segment '${segment}', or ${req.method} is not answered by the sandbox tenant.`);
  });
  app.onError((problem) => {
    throw problem;
  });
  return async (method, call) => {
    const [path = '', query] = ownPath(call).split('?', 2);
    return app.fetch(new Request(`http://graph${path}${query === undefined ? '' : `?${query}`}`, { method }), { call });
  };
}

/** `/users/{my own id}/…` is the same as `/me/…`; what belongs to another is not to be had. */
function ownPath({ target, person, tenancy }: Call): string {
  const found = /^\/users\/([^/?]+)(\/.*)$/.exec(target);
  if (!found?.[1] || !found[2]) return target;
  if (tenancy.person(decodeURIComponent(found[1]))?.id !== person.id) throw new Refusal(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
  return `/me${found[2]}`;
}
