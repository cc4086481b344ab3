import { mountConfig } from './mount-config.tsx';

await mountConfig('./sandbox-meeting.html');
