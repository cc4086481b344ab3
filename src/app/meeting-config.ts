import { mountConfig } from './mount-config.tsx';
import { sayNotStarted } from './say-not-started.ts';

try {
  await mountConfig('./meeting.html');
} catch (thrown) {
  sayNotStarted(thrown);
}
