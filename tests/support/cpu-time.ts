/** The CPU time of this process so far, in milliseconds. Unlike the time of a clock, it does not grow with other work on the machine. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
