/** While something is under way, nothing else is begun: the second click of one hand does nothing. */
export function oneAtATime(): (work: () => Promise<unknown>) => void {
  let busy = false;
  return (work) => {
    if (busy) return;
    busy = true;
    void work().finally(() => { busy = false; });
  };
}
