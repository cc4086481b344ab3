import type { MiddlewareHandler } from 'hono';
import type { Call } from './call.ts';
import { Refusal } from './refusal.ts';
import { covers, OPERATION_SCOPES, type Operation } from './scopes.ts';

/** Lets a call through whose token carries a scope of the operation. Each service behind Graph refuses in its own words. */
export function needs(operation: Operation): MiddlewareHandler<{ Bindings: { call: Call } }> {
  const wanted: readonly string[] = OPERATION_SCOPES[operation];
  return async (context, next) => {
    const { scopes, person } = context.env.call;
    if (!wanted.some((scope) => scopes.some((granted) => covers(granted, scope)))) throw refusal(operation, wanted, scopes);
    if (person.hasMailbox === false && isOfMailbox(operation)) throw new Refusal(404, 'MailboxNotEnabledForRESTAPI', 'REST API is not yet supported for this mailbox.');
    await next();
  };
}

/** A guest's calendar is in another tenant: https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/405 */
const isOfMailbox = (operation: Operation): boolean => /calendarView|events|mailboxSettings|\/todo\//.test(operation);

function refusal(operation: Operation, wanted: readonly string[], scopes: readonly string[]): Refusal {
  if (isOfMailbox(operation)) return new Refusal(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
  if (/app folder|shared item|\/sites\//.test(operation)) return new Refusal(403, 'accessDenied', 'Access denied');
  if (/onenote/.test(operation)) return new Refusal(403, '40004', 'The OAuth token provided does not have the necessary scopes to complete the request.');
  if (/chats|onlineMeetings/.test(operation)) {
    return new Refusal(403, 'Forbidden', `Missing scope permissions on the request. API requires one of '${wanted.join(', ')}'. Scopes on the request '${scopes.join(', ')}'`);
  }
  return new Refusal(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
}
