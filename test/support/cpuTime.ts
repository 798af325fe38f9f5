/** How much of the processor an action takes: other processes on the machine do not count, as they do in elapsed time. */
export function cpuMsOf(action: () => unknown): number {
  const before = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
