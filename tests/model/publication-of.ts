import assert from "node:assert/strict";
import { parseContentPath } from "../../scripts/content/content-path.ts";
import { parseFile } from "../../scripts/content/read/front-matter.ts";
import { ALL_RULES, CONTENT_SCHEMA } from "../../scripts/features/content.ts";
import { buildPublication } from "../../scripts/model/build-publication.ts";
import { type Content, collectContent } from "../../scripts/model/content.ts";
import type { Bulletin, NewsItem, Publication } from "../../scripts/model/publication.ts";
import { deskContent, publicContent } from "../../scripts/model/timing/public-content.ts";
import { findDiagnostics } from "../../scripts/rules/index.ts";
import { checkRecord } from "../../scripts/schema/record.ts";
import { AS_OF } from "../support/options.ts";

const BASE: Readonly<Record<string, string>> = {
  "publication.yaml": `title: The Harbour Letter
publisher: { name: Harbour Office, url: https://harbour.example/ }
url: https://letter.harbour.example/
languages: [en, es, fr]
`,
  "topics.yaml": "ships: { label: Ships }\nfish: { label: Fish }\nconstructor: { label: Building }\n",
};

/** The publication of these files, path → text, in any order, and images; a masthead and topics are there unless given. */
export function publicationOf(
  files: Readonly<Record<string, string>>,
  images: readonly string[] = [],
  drafts: "left out" | "shown" = "left out",
): Publication {
  const { content, diagnostics } = contentOf(files, images);
  assert.deepEqual(diagnostics, []);
  return buildPublication(drafts === "shown" ? deskContent(content) : publicContent(content, AS_OF), AS_OF);
}

/** The content of these files, and all errors in it. */
export function contentOf(
  files: Readonly<Record<string, string>>,
  images: readonly string[] = [],
): { readonly content: Content; readonly diagnostics: readonly unknown[] } {
  const all = { ...BASE, ...files };
  const checked = Object.entries(all).map(([file, text]) => {
    const path = parseContentPath(file);
    assert.ok(path !== undefined && path.kind !== "media", file);
    const { parsed, diagnostics } = parseFile(path, Buffer.from(text));
    const { record, diagnostics: more } = checkRecord(parsed, CONTENT_SCHEMA);
    return { record, diagnostics: [...diagnostics, ...more] };
  });
  const records = checked.map(({ record }) => record);
  const content = collectContent(records, [...Object.keys(all), ...images]);
  const ofFiles = checked.flatMap(({ diagnostics }) => diagnostics);
  const found = findDiagnostics(ALL_RULES, content, ofFiles, "draft", AS_OF);
  return { content, diagnostics: found.filter((each) => each.severity === "error" || ofFiles.includes(each)) };
}

/** An original of a day, with further fields. */
export function item(day: string, more = ""): string {
  return `---\ntitle: Of ${day}\nsummary: It happened.\ndate: ${day}\ntopic: ships\n${more}\n---\n`;
}

/** A translation with a title, and further fields. */
export function translation(title: string, more = ""): string {
  return `---\ntitle: ${title}\nsummary: It happened.\n${more}\n---\n`;
}

/** A bulletin's own file with these fields. */
export function bulletin(fields: string, body = ""): string {
  return `---\n${fields}\n---\n${body}`;
}

/** The slugs of items, in their order. */
export function slugsOf({ items }: Bulletin | { readonly items: readonly NewsItem[] }): readonly string[] {
  return items.map(({ slug }) => slug);
}

/** The one bulletin of a publication. */
export function only({ bulletins }: Publication): Bulletin {
  const [first, ...others] = bulletins;
  assert.ok(first !== undefined && others.length === 0);
  return first;
}
