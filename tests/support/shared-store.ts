import { after } from "node:test";
import { once } from "../../scripts/once.ts";
import { startObjectStore } from "./servers.ts";

const stops: (() => void)[] = [];
after(() => {
  for (const stop of stops) stop();
});

/**
 * The address, without a slash at the end, of an object store with a bucket named `bucket`. The tests of a process share it, because it
 * takes a second to start: each writes below its own prefixes.
 */
export const sharedObjectStore = once(() => startObjectStore({ after: (stop) => stops.push(stop) }));
