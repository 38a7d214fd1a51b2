/**
 * A signal that is aborted by Ctrl-C, or by a request of the system to end. It is also aborted when npm ends, because npm does not pass
 * such a request on.
 */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => controller.abort());
  const parent = process.ppid;
  const watch = () => process.ppid !== parent && controller.abort();
  if (process.env["npm_lifecycle_event"] !== undefined) setInterval(watch, 500).unref();
  return controller.signal;
}
