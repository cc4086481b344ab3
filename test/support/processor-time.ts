/** Milliseconds of the processor that some work takes in this process: the clock also counts what others take on a busy machine. */
export function processorTime(work: () => void): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}
