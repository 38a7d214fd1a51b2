import { findNearest } from "../../diagnostics/suggestion.ts";
import { decode } from "../link-target-file.ts";
import { message } from "../message.ts";
import type { CheckInput, ErrorDetails, FindOffset, OutputCheck } from "../output-check.ts";
import type { ReferenceRole } from "../parse/parsed-file.ts";

/** Every internal URL leads to a file of the site, and every fragment to an element of that file. */
export const internalLink: OutputCheck = {
  id: "internal-link",
  *inFile({ references, ids }) {
    for (const { url, at } of references) {
      if (!url.startsWith("#")) continue;
      const fragment = decode(url.slice(1));
      if (!hasTarget(fragment, ids)) yield { at, ...nearestId(fragment, ids, url) };
    }
  },
  *acrossFiles(output) {
    const errorOf = output.memoizeByUrl((file, url) => findError(output, file, url));
    for (const { file, links, loads } of output.metadata) {
      for (const [role, urls] of [["link", links] as const, ["load", loads] as const]) {
        for (const number of urls) {
          const details = errorOf(file, number);
          if (details === undefined || (role === "link" && output.isWritten(output.textOf(number)))) continue;
          yield { file, place: locationOf(role, output.textOf(number)), ...details };
        }
      }
    }
  },
};

function findError(
  { files, metadataOf, targetOf, textOf }: CheckInput,
  from: string,
  number: number,
): ErrorDetails | undefined {
  const target = targetOf(from, number);
  if (target.kind === "external") return undefined;
  const url = textOf(number);
  if (target.kind === "invalid") return { message: message("link-invalid", { url }) };
  if (target.kind === "outside-base") return { message: message("link-outside-base", { url }) };
  const { file, fragment } = target;
  if (!files.has(file)) {
    return { message: message("link-nowhere", { url }), suggestion: withSlash(files, file, url) };
  }
  const ids = metadataOf(file)?.ids; // Files without metadata, such as images, may have any fragment.
  return ids === undefined || hasTarget(fragment, ids) ? undefined : nearestId(fragment, ids, url);
}

/** Browsers find the top of a page and text fragments without an element (HTML Standard §7.4.6.4). */
function hasTarget(fragment: string, ids: readonly string[]): boolean {
  return fragment === "" || fragment === "top" || fragment.startsWith(":~:") || ids.includes(fragment);
}

function nearestId(fragment: string, ids: readonly string[], url: string): ErrorDetails {
  const nearest = findNearest(fragment, ids);
  const suggestion = nearest === undefined ? undefined : `${url.slice(0, url.indexOf("#"))}#${nearest}`;
  return { message: message("link-no-element", { url }), suggestion };
}

/** The URL with the slash that is missing at its end, if it names a folder: servers redirect such a URL or do not find it. */
function withSlash(files: ReadonlySet<string>, file: string, url: string): string | undefined {
  return files.has(`${file}/index.html`) ? url.replace(/([^/?#])(?=[?#]|$)/, "$1/") : undefined;
}

function locationOf(role: ReferenceRole, url: string): FindOffset {
  return ({ references }) => references.find((reference) => reference.role === role && reference.url === url)?.at;
}
