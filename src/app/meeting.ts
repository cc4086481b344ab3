import { composeRoom } from './compose-room.ts';
import { mountMeeting } from './mount-meeting.tsx';
import { sayNotStarted } from './say-not-started.ts';
import { settingsOfPage } from './settings.ts';

try {
  await mountMeeting(await composeRoom(settingsOfPage(document)));
} catch (thrown) {
  sayNotStarted(thrown);
}
