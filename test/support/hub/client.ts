// An app that knows nothing of Debrief: teams-js alone, a button for each thing a hub can be asked, and a list of what was heard.
import { app, chat, dialog, pages, teamsCore } from '@microsoft/teams-js';

const heard = (words: string): void => document.querySelector('ol')?.append(Object.assign(document.createElement('li'), { textContent: words }));
const here = (name: string): string => new URL(name, location.href).href;

await app.initialize();
const { page, chat: room, user } = await app.getContext();
heard(`${page.frameContext}, ${page.subPageId || 'first page'}, ${room?.id ?? 'no chat'}, ${user?.loginHint ?? 'nobody'}`);

const place = String(page.frameContext);
// Several of these stand on one page; each needs a name of its own.
document.querySelector('main')?.setAttribute('aria-label', `${place} of ${user?.displayName ?? 'nobody'}`);
const everywhere = {
  'Open a link': () => app.openLink('https://example.test/'),
  'Open my week by a deep link': () => app.openLink(`https://teams.microsoft.com/l/entity/0d0debf1-0000-4000-8000-000000000001/debrief?context=${encodeURIComponent('{"subEntityId":"week"}')}`),
  'Go to another page': () => pages.currentApp.navigateTo({ pageId: page.id, subPageId: 'second' }),
  'Go to the first page': () => pages.currentApp.navigateToDefaultPage(),
};
const ACTIONS: { readonly [place: string]: { readonly [name: string]: () => unknown } } = {
  task: {
    'Tell the page': () => dialog.url.parentCommunication.sendMessageToParentFromDialog('from the dialog'),
    Done: () => dialog.url.submit({ answer: 'yes' }),
  },
  settings: {
    Choose: async () => {
      await pages.config.setConfig({ contentUrl: here('client.html?added=yes'), entityId: 'added', suggestedDisplayName: 'Client' });
      pages.config.setValidityState(true);
    },
    'Refuse once': () => pages.config.registerOnSaveHandler((event) => event.notifyFailure('Not today.')),
  },
};
const usual = {
  'Open a dialog': () =>
    dialog.url.open(
      { url: here('client.html'), title: 'Only you', size: { height: 300, width: 300 } },
      ({ err, result }) => heard(`dialog: ${err ?? JSON.stringify(result)}`),
      (message) => heard(`page heard ${String(message)}`),
    ),
  'Open a foreign dialog': () => dialog.url.open({ url: 'https://elsewhere.example.test/', title: 'x', size: { height: 300, width: 300 } }, ({ err }) => heard(`dialog: ${err ?? 'opened'}`)),
  'Share my week': () => pages.shareDeepLink({ subPageId: 'week', subPageLabel: 'My week' }),
  'Open a chat': () => chat.openChat({ user: 'tomasz@x.test' }),
  'Keep me': () => {
    teamsCore.registerOnLoadHandler(({ contentUrl }) => heard(`load ${new URL(contentUrl).pathname}`));
    teamsCore.registerBeforeUnloadHandler((ready) => {
      heard('beforeUnload');
      ready();
      return true;
    });
  },
  'Keep me the newer way': () => {
    app.lifecycle.registerOnResumeHandler(({ contentUrl }) => heard(`resume ${contentUrl.pathname}`));
    app.lifecycle.registerBeforeSuspendOrTerminateHandler(() => Promise.resolve(heard('suspend')));
  },
};
const buttons = Object.entries({ ...(ACTIONS[place] ?? usual), ...everywhere }).map(([name, act]) => {
  const made = Object.assign(document.createElement('button'), { textContent: name });
  made.addEventListener('click', () => void Promise.resolve(act()).then(() => heard(`did: ${name}`), (error: unknown) => heard(`refused: ${name}, ${String(error)}`)));
  return made;
});
document.querySelector('#buttons')?.append(...buttons);
if (dialog.url.parentCommunication.isSupported() && place === 'task') dialog.url.parentCommunication.registerOnMessageFromParent((message) => heard(`dialog heard ${String(message)}`));
app.notifyAppLoaded();
await app.notifySuccess();
