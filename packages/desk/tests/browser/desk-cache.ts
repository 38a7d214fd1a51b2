import { after } from "node:test";
import { once } from "../../../../scripts/once.ts";
import { temporaryFolder } from "../../../../tests/support/folders.ts";

const removals: (() => Promise<void>)[] = [];
after(() => Promise.all(removals.map((remove) => remove())));

/**
 * The cache folder of all desks of the process. It contains their own data by the path of their content, and the scripts of the desk, which
 * take seconds to bundle, are the same for all.
 */
export const deskCache = once(() => temporaryFolder({ after: (remove) => removals.push(remove) }));
