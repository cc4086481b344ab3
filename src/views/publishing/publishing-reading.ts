import { fetchedWords } from '../fetched-words.tsx';
import { useReading } from '../reading.tsx';

/** Few meetings are published: what speaks of it fetches its words. */
export const [PublishingReading, usePublishingWords] = fetchedWords(() => useReading().words.publishing);
