import { findNearest } from "../../diagnostics/suggestion.ts";
import { finding, type Output, type OutputCheck, type Says } from "../check.ts";
import type { Reference } from "../facts.ts";
import type { Target } from "../target.ts";

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

function findFault(output: Output, from: string, { url, role }: Reference): Says | undefined {
  const target = output.targetOf(from, url);
  if (target.kind === "outside") return undefined;
  if (target.kind === "inside" && isThere(output, target)) return undefined;
  const actual = role === "link" ? `link to \`${url}\`` : `request for \`${url}\``;
  if (target.kind === "invalid") return { actual, expected: "an address" };
  if (target.kind === "astray") return { actual, expected: "the folder of the site in front of it" };
  if (output.files.has(target.file)) return { actual, ...nearestId(output, target, url) };
  return { actual, expected: "a page or file that is printed", suggestion: withSlash(output, target, url) };
}

type Inside = Extract<Target, { readonly kind: "inside" }>;

/** Files that the judge did not read, such as images, may have any fragment. */
function isThere({ files, factsOf }: Output, { file, fragment }: Inside): boolean {
  if (!files.has(file)) return false;
  return fragment === "" || isBuiltIn(fragment) || factsOf(file)?.ids.includes(fragment) !== false;
}

/** Fragments that browsers understand without an element: the top, and a stretch of text (HTML Standard §7.4.6.4). */
function isBuiltIn(fragment: string): boolean {
  return fragment === "top" || fragment.startsWith(":~:");
}

function nearestId({ factsOf }: Output, { file, fragment }: Inside, url: string): Omit<Says, "actual"> {
  const nearest = findNearest(fragment, factsOf(file)?.ids ?? []);
  const suggestion = nearest === undefined ? undefined : `${url.slice(0, url.indexOf("#"))}#${nearest}`;
  return { expected: "the id of an element there", suggestion };
}

/** Servers redirect a folder's address without its slash, if they answer at all. */
function withSlash({ files }: Output, { file }: Inside, url: string): string | undefined {
  return files.has(`${file}/index.html`) ? url.replace(/([^/?#])(?=[?#]|$)/, "$1/") : undefined;
}
