import { parseContentPath } from "../../../scripts/content/content-path.ts";
import { parseFile } from "../../../scripts/content/read/front-matter.ts";
import { CONTENT_SCHEMA } from "../../../scripts/features/content.ts";
import { memoize } from "../../../scripts/memoize.ts";
import { type Content, collectContent } from "../../../scripts/model/content.ts";
import { checkRecord } from "../../../scripts/schema/record.ts";

/** A publication in English, Spanish and French with nothing in it yet. */
export const masthead = `title: Dateline Test
publisher: { name: Test, url: https://example.org/ }
url: https://example.org/
languages: [en, es, fr]
`;

/** The content of these files: path from the content folder → text. The record of a file is made once for each of its texts. */
export function contentOf(files: Readonly<Record<string, string>>): Content {
  const records = Object.entries(files).map(([file, text]) => recordsOf(file)(text));
  return collectContent(records, Object.keys(files));
}

const recordsOf = memoize((file: string) =>
  memoize((text: string) => {
    const path = parseContentPath(file);
    if (path === undefined || path.kind === "media") throw new Error(`${file} is no text of a content folder`);
    const { parsed, diagnostics } = parseFile(path, Buffer.from(text, "utf8"));
    if (parsed === undefined) throw new Error(`${file}: ${JSON.stringify(diagnostics)}`);
    return checkRecord(parsed, CONTENT_SCHEMA).record;
  }),
);
