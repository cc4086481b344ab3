import { inSandbox } from './in-sandbox.ts';

const settings = await inSandbox();
if (settings) {
  const [{ composeRoom }, { mountMeeting }] = await Promise.all([import('./compose-room.ts'), import('./mount-meeting.tsx')]);
  await mountMeeting(await composeRoom(settings, './sandbox-tab.html'));
}
