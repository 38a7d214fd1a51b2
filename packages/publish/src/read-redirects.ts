import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { checkFolder } from "../../../scripts/cli/index.ts";
import {
  parseRedirects,
  parseWithdrawn,
  REDIRECTS_FILE,
  type Redirects,
  WITHDRAWN_FILE,
} from "../../../scripts/release/index.ts";

/** The redirects of a built site, which has no list of them if nothing was renamed. */
export function readRedirects(site: string): Redirects {
  const file = path.join(checkFolder(site), REDIRECTS_FILE);
  return existsSync(file) ? parseRedirects(readFileSync(file, "utf8")) : new Map();
}

/** The withdrawn addresses of a built site, which has no list of them if nothing was withdrawn. */
export function readWithdrawn(site: string): readonly string[] {
  const file = path.join(checkFolder(site), WITHDRAWN_FILE);
  return existsSync(file) ? parseWithdrawn(readFileSync(file, "utf8")) : [];
}
