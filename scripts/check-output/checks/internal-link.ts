import { findNearest } from "../../diagnostics/suggestion.ts";
import type { FindLocation, Output, OutputCheck, Says } from "../check.ts";
import type { ReferenceRole } from "../parse/reading.ts";
import { decode } from "../target.ts";

/** Every address of our own leads to a file that was printed, and every fragment to an element there. */
export const internalLink: OutputCheck = {
  id: "internal-link",
  *inFile({ references, ids }) {
    for (const { url, role, at } of references) {
      if (!url.startsWith("#")) continue;
      const fragment = decode(url.slice(1));
      if (!isThere(fragment, ids)) yield { at, actual: nameOf(role, url), ...nearestId(fragment, ids, url) };
    }
  },
  *acrossFiles(output) {
    const faultOf = output.oncePerAddress((file, url) => findFault(output, file, url));
    for (const { file, links, loads } of output.metadata) {
      for (const [role, urls] of [["link", links] as const, ["load", loads] as const]) {
        for (const number of urls) {
          const says = faultOf(file, number);
          if (says === undefined) continue;
          const url = output.textOf(number);
          yield { file, place: locationOf(role, url), actual: nameOf(role, url), ...says };
        }
      }
    }
  },
};

type Fault = Omit<Says, "actual">;

function findFault({ files, metadataOf, targetOf, textOf }: Output, from: string, number: number): Fault | undefined {
  const target = targetOf(from, number);
  if (target.kind === "outside") return undefined;
  if (target.kind === "invalid") return { expected: "an address" };
  if (target.kind === "astray") return { expected: "the folder of the site in front of it" };
  const { file, fragment } = target;
  const url = textOf(number);
  if (!files.has(file)) {
    return { expected: "a page or file that is printed", suggestion: withSlash(files, file, url) };
  }
  const ids = metadataOf(file)?.ids; // Files that the judge did not read, such as images, may have any fragment.
  return ids === undefined || isThere(fragment, ids) ? undefined : nearestId(fragment, ids, url);
}

/** The top and a stretch of text are understood by browsers without an element (HTML Standard §7.4.6.4). */
function isThere(fragment: string, ids: readonly string[]): boolean {
  return fragment === "" || fragment === "top" || fragment.startsWith(":~:") || ids.includes(fragment);
}

function nearestId(fragment: string, ids: readonly string[], url: string): Fault {
  const nearest = findNearest(fragment, ids);
  const suggestion = nearest === undefined ? undefined : `${url.slice(0, url.indexOf("#"))}#${nearest}`;
  return { expected: "the id of an element there", suggestion };
}

/** Servers redirect a folder's address without its slash, if they answer at all. */
function withSlash(files: ReadonlySet<string>, file: string, url: string): string | undefined {
  return files.has(`${file}/index.html`) ? url.replace(/([^/?#])(?=[?#]|$)/, "$1/") : undefined;
}

function nameOf(role: ReferenceRole, url: string): string {
  return role === "link" ? `link to \`${url}\`` : `request for \`${url}\``;
}

function locationOf(role: ReferenceRole, url: string): FindLocation {
  return ({ references }) => references.find((reference) => reference.role === role && reference.url === url)?.at;
}
