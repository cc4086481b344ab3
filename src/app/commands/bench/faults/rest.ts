/** What tabs are doing, told while they do it. */
export interface Busy {
  /** Grows with everything that begins. */
  readonly activity: number;
  readonly underWay: readonly string[];
}

export interface RestLimits {
  /** Real time after which something new must have begun, in ms. */
  readonly still: number;
  /** More than any act makes begin. */
  readonly most: number;
}

/** A shared machine may take a minute for what is a second's work elsewhere: not being done is no sign of hanging. */
const LIMITS: RestLimits = { still: 10_000, most: 20_000 };

/**
 * Waits for `resting`. Tabs hang that begin nothing new and yet do not rest, or that go on and on; what they hang on is told.
 */
export async function untilRest<T>(resting: Promise<T>, look: () => Promise<Busy>, { still, most }: RestLimits = LIMITS): Promise<{ readonly rested: T } | { readonly hanging: string }> {
  const rested = resting.then((value) => ({ rested: value }));
  for (let [before, first]: [Busy?, Busy?] = []; ;) {
    const done = await within(still, rested);
    if (done) return done;
    const now = await within(still, look());
    if (!now) return { hanging: 'a thread does not answer' };
    first ??= now;
    if (now.activity === before?.activity) return { hanging: `nothing moves: ${now.underWay.join(', ')}` };
    if (now.activity - first.activity > most) return { hanging: `no end of ${now.underWay.join(', ')}` };
    before = now;
  }
}

async function within<T>(time: number, work: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<undefined>((resolve) => { timer = setTimeout(() => resolve(undefined), time); });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}
