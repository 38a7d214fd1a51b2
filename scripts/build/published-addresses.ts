import type { Address } from "../content/addresses.ts";
import { outputFile } from "../content/addresses.ts";
import { ADDRESSES_FILE } from "../content/content-path.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { message } from "../diagnostics/message.ts";
import { parseRedirects } from "../publish/hosts/redirects.ts";
import type { SitePlan } from "./plan.ts";

/** At most so many addresses are reported: one cause, such as a language that was left out, can make thousands unanswered. */
const MOST_REPORTED = 50;

/**
 * Every address that was ever published is that of a file of the site, leads to one, or is said to be withdrawn. `files` are the paths of
 * all files of the site.
 */
export function checkPublished(
  { publication: { published, masthead }, routes }: Pick<SitePlan, "publication" | "routes">,
  files: ReadonlySet<string>,
  contentDir: string,
): readonly Diagnostic[] {
  if (published.length === 0) return [];
  const list = routes.find(({ kind }) => kind === "redirects")?.text?.();
  const redirects = list === undefined ? new Map() : parseRedirects(list);
  const withdrawn = masthead.withdrawn ?? {};
  const isAnswered = (address: Address) =>
    files.has(outputFile(address)) || redirects.has(address) || Object.hasOwn(withdrawn, address);
  const lost = published.filter(({ address }) => !isAnswered(address));
  return lost.slice(0, MOST_REPORTED).map(({ address, line }) => ({
    rule: "published-address",
    severity: "error",
    place: { file: `${contentDir}/${ADDRESSES_FILE}`, line, column: 1, length: address.length },
    message: message("published-address", { address, line: `${address}: error` }),
  }));
}
