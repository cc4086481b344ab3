import { expect, test } from 'vitest';
import { appLink } from '#sandbox/host/deep-link.ts';
import type { HostAnswer, HostEvent, HostRequest } from '#sandbox/host/host-messages.ts';
import { hostProtocol, type DialogAsked, type HostDelegates } from '#sandbox/host/host-protocol.ts';
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

function hub(delegates: Partial<HostDelegates> = {}, place: Partial<HostScene> = {}) {
  const posted: (HostAnswer | HostEvent)[] = [];
  const did: (readonly unknown[])[] = [];
  const note = (name: string) => (...args: unknown[]) => void did.push([name, ...args]);
  const protocol = hostProtocol({ ...scene, ...place }, {
    post: (message) => posted.push(message),
    nestedAuth: (request) => Promise.resolve(`answer to ${request}`),
    shown: note('shown'),
    failed: note('failed'),
    goTo: note('goTo'),
    follow: note('follow'),
    wouldOpen: note('wouldOpen'),
    shareLink: note('shareLink'),
    openDialog: () => Promise.resolve({ error: 'closed' }),
    completeDialog: note('completeDialog'),
    relay: note('relay'),
    configure: note('configure'),
    readyToUnload: note('readyToUnload'),
    ...delegates,
  });
  return { protocol, posted, did };
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

test('a hub without the bridge announces none and does not know its requests', async () => {
  const { protocol, posted } = hub({}, { bridge: 'missing' });
  await protocol.receive(request('initialize', '2.58.0', 4));
  await protocol.receive({ ...request('nestedAppAuth.execute'), data: 'text' });
  const runtime = JSON.parse(String(posted[0]?.args[3])) as { isNAAChannelRecommended: boolean; supports: object };
  expect([posted.length, runtime.isNAAChannelRecommended, Object.keys(runtime.supports)]).toEqual([1, false, ['app', 'dialog', 'pages', 'teamsCore', 'chat']]);
});

test('Outlook announces no chats', async () => {
  const { protocol, posted } = hub({}, { hub: 'outlook' });
  await protocol.receive(request('initialize', '2.58.0', 4));
  expect((JSON.parse(String(posted[0]?.args[3])) as { supports: object }).supports).not.toHaveProperty('chat');
});

const answered = (...args: unknown[]) => [{ id: 7, uuidAsString: 'u', args }];
const OWN = '0d0debf1-0000-4000-8000-000000000001';

test.each<[HostRequest, unknown[], unknown[]]>([
  [request('executeDeepLink', 'https://example.test/'), answered(true), ['wouldOpen', 'https://example.test/']],
  [request('executeDeepLink', appLink({ subPageId: 'week', chatId: '19:c' })), answered(true), ['follow', { subPageId: 'week', chatId: '19:c' }]],
  [request('pages.navigateToApp', { appId: OWN, pageId: 'debrief', subPageId: 'week' }), answered(true), ['follow', { subPageId: 'week' }]],
  [request('pages.navigateToApp', { appId: 'another', pageId: 'p' }), answered(true), ['wouldOpen', 'the app another']],
  [request('pages.currentApp.navigateTo', { pageId: 'debrief', subPageId: 'week' }), answered(null), ['goTo', 'week']],
  [request('pages.currentApp.navigateToDefaultPage'), answered(null), ['goTo', undefined]],
  [request('chat.openChat', { members: ['a@x.test', 'b@x.test'] }), answered(true), ['wouldOpen', 'a chat with a@x.test, b@x.test']],
  [request('shareDeepLink', 'week', 'My week'), [], ['shareLink', { subPageId: 'week', label: 'My week' }]],
  [request('tasks.completeTask', { done: 1 }, []), [], ['completeDialog', { done: 1 }]],
  [request('messageForChild', 'down'), [], ['relay', 'dialog', 'down']],
  [request('messageForParent', 'up'), [], ['relay', 'opener', 'up']],
  [request('settings.setValidityState', true), [], ['configure', { kind: 'valid', valid: true }]],
  [request('settings.setSettings', { contentUrl: 'u' }), answered(true), ['configure', { kind: 'config', config: { contentUrl: 'u' } }]],
  [request('settings.save.success'), [], ['configure', { kind: 'saved' }]],
  [request('settings.save.failure', 'full'), [], ['configure', { kind: 'not saved', reason: 'full' }]],
  [request('readyToUnload'), [], ['readyToUnload']],
])('%j is answered, and the hub does what it asks for', async (asked, answers, deed) => {
  const { protocol, posted, did } = hub();
  await protocol.receive(asked);
  expect([posted, did]).toEqual([answers, [deed]]);
});

test('a dialog is answered when it closes: with what its page gave, or with why there is nothing', async () => {
  const asked: DialogAsked[] = [];
  const closes = [{ result: { kept: true } }, { error: 'closed' }];
  const openDialog = (what: DialogAsked) => Promise.resolve(closes[asked.push(what) - 1] ?? { error: 'none' });
  const { protocol, posted } = hub({ openDialog });
  await protocol.receive(request('tasks.startTask', { url: 'https://debrief.test/dialog.html', title: 'Only you', height: 'small' }));
  await protocol.receive(request('tasks.startTask', {}));
  expect([asked, posted]).toEqual([
    [{ url: 'https://debrief.test/dialog.html', title: 'Only you' }, { url: '', title: '' }],
    [...answered(null, { kept: true }), ...answered('closed')],
  ]);
});

test('what a configuration page has chosen is given back to it', async () => {
  const { protocol, posted } = hub();
  await protocol.receive(request('settings.getSettings'));
  await protocol.receive(request('settings.setSettings', { contentUrl: 'u' }));
  await protocol.receive(request('settings.getSettings'));
  expect(posted.map(({ args }) => args)).toEqual([[{}], [true], [{ contentUrl: 'u' }]]);
});

test('the hub knows for what a page listens, and tells it', async () => {
  const { protocol, posted } = hub();
  await protocol.receive(request('registerHandler', 'beforeUnload'));
  protocol.tell('beforeUnload', []);
  expect([protocol.listensTo('beforeUnload'), protocol.listensTo('load'), posted]).toEqual([true, false, [{ func: 'beforeUnload', args: [] }]]);
});

test('a page that could not start says why', async () => {
  const { protocol, did } = hub();
  await protocol.receive(request('appInitialization.failure', 'Other', 'no storage'));
  expect(did).toEqual([['failed', 'no storage']]);
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
