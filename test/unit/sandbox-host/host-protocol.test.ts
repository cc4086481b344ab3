import { expect, test } from 'vitest';
import type { HostAnswer, HostEvent } from '#sandbox/host/host-messages.ts';
import { hostProtocol, type HostDelegates } from '#sandbox/host/host-protocol.ts';
import type { HostScene } from '#sandbox/host/host-scene.ts';

const scene: HostScene = {
  hub: 'teams',
  theme: 'default',
  frameContext: 'sidePanel',
  locale: 'en-gb',
  person: { id: 'mara-id', name: 'Mara', address: 'mara@contoso.test', role: 'manager' },
  tenantId: 'tenant-id',
  chatId: '19:meeting_x@thread.v2',
};

function hub(delegates: Partial<HostDelegates> = {}) {
  const posted: (HostAnswer | HostEvent)[] = [];
  const protocol = hostProtocol(scene, {
    post: (message) => posted.push(message),
    nestedAuth: (request) => Promise.resolve(`answer to ${request}`),
    shown: () => undefined,
    failed: () => undefined,
    openLink: () => undefined,
    ...delegates,
  });
  return { protocol, posted };
}

const request = (func: string, ...args: unknown[]) => ({ id: 7, uuidAsString: 'u', func, args, timestamp: 1 });

test('initialize is answered with the version third and the runtime fourth', async () => {
  const { protocol, posted } = hub();
  await protocol.receive(request('initialize', '2.58.0', 4));
  const args = posted[0]?.args ?? [];
  expect(args.slice(0, 3)).toEqual(['sidePanel', 'web', '2.58.0']);
  expect(JSON.parse(String(args[3]))).toMatchObject({ apiVersion: 4, supports: { nestedAppAuth: {} } });
});

test('an answer carries both ids of its request', async () => {
  const { protocol, posted } = hub();
  await protocol.receive(request('executeDeepLink', 'https://teams.microsoft.com/l/meeting'));
  expect(posted).toEqual([{ id: 7, uuidAsString: 'u', args: [true] }]);
});

test('the context tells who is there and where the page stands', async () => {
  const { protocol, posted } = hub();
  await protocol.receive(request('getContext'));
  expect(posted[0]?.args[0]).toMatchObject({
    hostName: 'TeamsModern', theme: 'default', frameContext: 'sidePanel', loginHint: 'mara@contoso.test',
    userObjectId: 'mara-id', tid: 'tenant-id', chatId: '19:meeting_x@thread.v2',
  });
});

test('a new theme is told only to a page that asked to be told', async () => {
  const { protocol, posted } = hub();
  protocol.changeTheme('dark');
  await protocol.receive(request('registerHandler', 'themeChange'));
  protocol.changeTheme('contrast');
  expect(posted).toEqual([{ func: 'themeChange', args: ['contrast'] }]);
});

test('a context that is asked for after a change of theme has the new one', async () => {
  const { protocol, posted } = hub();
  protocol.changeTheme('dark');
  await protocol.receive(request('getContext'));
  expect(posted[0]?.args[0]).toMatchObject({ theme: 'dark' });
});

test('a nested-app-auth request is answered in the second argument', async () => {
  const { protocol, posted } = hub();
  await protocol.receive({ ...request('nestedAppAuth.execute'), data: 'text' });
  expect(posted).toEqual([{ id: 7, uuidAsString: 'u', args: [null, 'answer to text'] }]);
});

test('a page that could not start says why', async () => {
  const reasons: string[] = [];
  const { protocol } = hub({ failed: (reason) => reasons.push(reason) });
  await protocol.receive(request('appInitialization.failure', 'Other', 'no storage'));
  expect(reasons).toEqual(['no storage']);
});

test('a request this hub does not know stays unanswered, as in hubs, but is recorded', async () => {
  const { protocol, posted } = hub();
  await protocol.receive(request('calendar.composeMeeting', {}));
  expect([posted, protocol.passed]).toEqual([[], [{ way: 'from the page', func: 'calendar.composeMeeting', args: [{}] }]]);
});

test.each([undefined, null, 'text', 7, {}, { func: 'initialize' }, { id: 'x', func: 'initialize' }])('%j is no request and is ignored', async (posted) => {
  const { protocol } = hub();
  await protocol.receive(posted);
  expect(protocol.passed).toEqual([]);
});
