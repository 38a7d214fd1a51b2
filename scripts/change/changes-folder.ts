import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

/** The folder in which changes are recorded until they are complete. */
export interface ChangesFolder {
  readonly dir: string;
  /** The id of the user whose changes are completed; undefined on systems without such ids. */
  readonly user: number | undefined;
}

/** The properties of a process, such as Node's `process`, that are read. */
interface Runtime {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly getuid?: () => number;
}

/** The folder for the changes of this user: in the cache folder of the XDG Base Directory Specification, which git never tracks. */
export function changesFolderOf({ env, getuid }: Runtime): ChangesFolder {
  const { XDG_CACHE_HOME: given = "" } = env;
  const cache = isAbsolute(given) ? given : join(homedir(), ".cache");
  return { dir: join(cache, "dateline", "changes"), user: getuid?.() };
}
