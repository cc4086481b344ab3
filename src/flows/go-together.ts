/** Lets those who want the same ask at the same time, so that few requests carry them. */
export interface GoTogether {
  /** Somebody may join. What it gives is called once that is settled, one way or the other. */
  mayCome(): () => void;
  /** Over once enough have joined, or nobody is left who may come. */
  join(): Promise<void>;
}

export function goTogether(enough: number): GoTogether {
  let coming = 0;
  let waiting: (() => void)[] = [];

  function leave(): void {
    const all = waiting;
    waiting = [];
    for (const go of all) go();
  }

  return {
    mayCome() {
      coming += 1;
      let isSettled = false;
      return () => {
        if (isSettled) return;
        isSettled = true;
        coming -= 1;
        if (coming === 0) leave();
      };
    },
    join: () => new Promise((go) => {
      waiting.push(go);
      if (waiting.length >= enough) leave();
    }),
  };
}
