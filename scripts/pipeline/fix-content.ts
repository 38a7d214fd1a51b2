import { isUtf8 } from "node:buffer";
import { parseContentPath } from "../content/content-path.ts";
import { applyFixes } from "../content/fixes/apply-fixes.ts";
import { LONGEST_CHECK } from "../content/read/check-file.ts";
import { listContent } from "../content/read/list.ts";
import { readContentFile } from "../content/read/read-file.ts";
import { findDiagnostics } from "../content/rules/index.ts";
import { checkBody } from "../markdown/check-body.ts";
import { memoize } from "../memoize.ts";
import { isListedText, loadWithin } from "./load-file.ts";
import { loadTextsWithoutHtml } from "./load-without-html.ts";
import type { SiteOptions } from "./options.ts";
import { contentOf } from "./read-content.ts";

/** The text of a file before and after it was fixed. */
export interface FixedText {
  /** Its path from the content folder. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** How often content is fixed again, since a mistake may hide another one. Far more than were ever needed. */
const MOST_ROUNDS = 10;

/** Finds mistakes with only one possible correction in the texts of a content folder. Gives the fixed texts by file, and writes nothing. */
export async function fixContent({
  contentDir,
  purpose,
  asOf,
}: Pick<SiteOptions, "contentDir" | "purpose" | "asOf">): Promise<readonly FixedText[]> {
  const listing = listContent(contentDir);
  const asWritten = await loadTextsWithoutHtml(contentDir, listing.files.filter(isListedText));
  const written = memoize((file: string) => readText(contentDir, file));
  let files = asWritten;
  let texts: ReadonlyMap<string, string> = new Map();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const content = contentOf(listing, files);
    const fixed = applyFixes({
      content,
      diagnostics: findDiagnostics(
        content,
        [listing, ...files].flatMap(({ diagnostics }) => diagnostics),
        purpose,
        asOf,
      ),
      textOf: (file) => texts.get(file) ?? written(file),
    });
    if (fixed.size === 0) break;
    texts = new Map([...texts, ...fixed]);
    files = listing.files.filter(isListedText).flatMap(({ path }, index) => {
      const text = fixed.get(path.file);
      return (text === undefined ? files[index] : loadWithin(LONGEST_CHECK, path, Buffer.from(text), checkBody)) ?? [];
    });
  }
  const fixed = [...texts].flatMap(([file, after]) => {
    const before = written(file);
    return before === undefined || before === after ? [] : [{ file, before, after }];
  });
  return fixed.toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

/** A text as it is written; undefined for what is none. */
function readText(contentDir: string, file: string): string | undefined {
  const path = parseContentPath(file);
  if (path === undefined || path.kind === "media" || path.kind === "addresses") return undefined;
  const read = readContentFile(contentDir, { path });
  return "rule" in read || !isUtf8(read.bytes) ? undefined : Buffer.from(read.bytes).toString("utf8");
}
