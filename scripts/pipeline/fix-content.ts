import { isUtf8 } from "node:buffer";
import { parseContentPath } from "../content/content-path.ts";
import { listContent } from "../content/read/list.ts";
import { readContentFile } from "../content/read/read-file.ts";
import { ALL_RULES, FEATURE_FIXES } from "../features/content.ts";
import { checkBody } from "../markdown/check-body.ts";
import { memoize } from "../memoize.ts";
import { applyFixes, picturesElsewhere } from "../rules/fixes/apply-fixes.ts";
import { FIXES } from "../rules/fixes/index.ts";
import { findDiagnostics } from "../rules/index.ts";
import { isListedText, loadText } from "./load-file.ts";
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

/** Downloads a picture for a file of the content. Returns its new name for the file, or undefined if the picture stays where it is. */
export type FetchPicture = (address: string, file: string) => Promise<string | undefined>;

/**
 * Finds mistakes with only one possible correction in the texts of a content folder. Returns the fixed texts by file, and writes none of
 * them. With `fetchPicture`, pictures of other sites are copied into the bulletin; without it, they become links.
 */
export async function fixContent(
  { contentDir, purpose, asOf }: Pick<SiteOptions, "contentDir" | "purpose" | "asOf">,
  fetchPicture?: FetchPicture,
): Promise<readonly FixedText[]> {
  const listing = listContent(contentDir);
  const asWritten = await loadTextsWithoutHtml(contentDir, listing.files.filter(isListedText));
  const written = memoize((file: string) => readText(contentDir, file));
  let files = asWritten;
  let texts: ReadonlyMap<string, string> = new Map();
  const textOf = (file: string) => texts.get(file) ?? written(file);
  const pictures = new Map<string, string | undefined>();
  const pictureKey = (file: string, address: string) => `${file} ${address}`;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const content = contentOf(listing, files);
    const diagnostics = findDiagnostics(
      ALL_RULES,
      content,
      [listing, ...files].flatMap((each) => each.diagnostics),
      purpose,
      asOf,
    );
    for (const [file, addresses] of fetchPicture === undefined ? [] : picturesElsewhere({ diagnostics, textOf }))
      for (const address of addresses) {
        const key = pictureKey(file, address);
        if (!pictures.has(key)) pictures.set(key, await fetchPicture?.(address, file));
      }
    const pictureAt = (file: string, address: string) => pictures.get(pictureKey(file, address));
    const fixed = applyFixes([...FIXES, ...FEATURE_FIXES], { content, diagnostics, textOf, pictureAt });
    if (fixed.size === 0) break;
    texts = new Map([...texts, ...fixed]);
    files = listing.files.filter(isListedText).flatMap(({ path }, index) => {
      const text = fixed.get(path.file);
      return (text === undefined ? files[index] : loadText(path, Buffer.from(text), { parseBody: checkBody })) ?? [];
    });
  }
  const fixed = [...texts].flatMap(([file, after]) => {
    const before = written(file);
    return before === undefined || before === after ? [] : [{ file, before, after }];
  });
  return fixed.toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

/** The content of a text file; undefined if it is not text. */
function readText(contentDir: string, file: string): string | undefined {
  const path = parseContentPath(file);
  if (path === undefined || path.kind === "media" || path.kind === "addresses") return undefined;
  const read = readContentFile(contentDir, { path });
  return "rule" in read || !isUtf8(read.bytes) ? undefined : Buffer.from(read.bytes).toString("utf8");
}
