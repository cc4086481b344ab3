import { fetchedWords } from '#views/fetched-words.tsx';
import { useTabReading } from '#views/reading.tsx';

/** Settings are seldom opened: they fetch their words. */
export const [SettingsReading, useLoopSettings] = fetchedWords(() => useTabReading().words.loopSettings);
