import { findNearest } from "../../diagnostics/suggestion.ts";
import { finding, type Output, type OutputCheck, type Says } from "../check.ts";
import type { Reference } from "../facts.ts";

/** Every address of our own leads to a file that was printed, and every fragment to an element there. */
export const internalLink: OutputCheck = {
  id: "internal-link",
  *check(output) {
    for (const { file, references } of output.facts) {
      for (const reference of references) {
        const says = findFault(output, file, reference);
        if (says !== undefined) yield finding("internal-link", file, reference, says);
      }
    }
  },
};

function findFault({ targetOf, files, factsOf }: Output, from: string, { url, role }: Reference): Says | undefined {
  const target = targetOf(from, url);
  const actual = role === "link" ? `link to \`${url}\`` : `request for \`${url}\``;
  if (target.kind === "outside") return undefined;
  if (target.kind === "invalid") return { actual, expected: "an address" };
  if (target.kind === "astray") return { actual, expected: "the folder that the site is served from in front of it" };
  const { file, fragment } = target;
  if (!files.has(file))
    return { actual, expected: "a page or file that is printed", suggestion: withSlash(files, file, url) };
  const facts = factsOf(file);
  if (facts === undefined || fragment === "" || facts.ids.includes(fragment)) return undefined;
  if (fragment === "top" || fragment.startsWith(":~:")) return undefined;
  const nearest = findNearest(fragment, facts.ids);
  const suggestion = nearest === undefined ? undefined : `${url.slice(0, url.indexOf("#"))}#${nearest}`;
  return { actual, expected: "the id of an element there", suggestion };
}

/** Servers redirect a folder's address without its slash, if they answer at all. */
function withSlash(files: ReadonlySet<string>, file: string, url: string): string | undefined {
  return files.has(`${file}/index.html`) ? url.replace(/([^/?#])(?=[?#]|$)/, "$1/") : undefined;
}
