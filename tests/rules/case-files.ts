import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { cp, rm } from "node:fs/promises";
import path from "node:path";
import type { TestContext } from "node:test";
import type { Purpose } from "../../scripts/content/purpose.ts";
import { formatReport } from "../../scripts/diagnostics/report.ts";
import { readPublication } from "../../scripts/pipeline/check-content.ts";
import type { ContentReader } from "../../scripts/pipeline/load-content.ts";
import { ROOT, temporaryFolder, writeTree } from "../support/folders.ts";
import { AS_OF, THEME_DIRS } from "../support/options.ts";
import { makeFromRecipe } from "../support/recipe.ts";
import { wordsIn } from "../support/words.ts";

/** A file of cases: Markdown, one case under each heading of the second level. */
export interface CaseFile {
  /** Path from the project's folder. */
  readonly file: string;
  /** The rule that the cases are about: the file's name. */
  readonly rule: string;
  readonly text: string;
  readonly cases: readonly Case[];
}

/** A folder, made from the base by a few changes, and its reports. */
export interface Case {
  readonly sentence: string;
  readonly blocks: readonly Block[];
  readonly purpose: Purpose;
  /** The report in the text format, to the letter. */
  readonly report: string;
}

/** A fenced block: its first line specifies its kind. */
interface Block {
  readonly kind: "file" | "recipe" | "without";
  readonly path: string;
  readonly text: string;
}

const CASES = "tests/rules/cases";
const BASE = path.join(ROOT, "tests/rules/base");

/** Every file of cases. */
export function readCaseFiles(): readonly CaseFile[] {
  return readdirSync(path.join(ROOT, CASES))
    .sort()
    .map((name) => {
      const file = `${CASES}/${name}`;
      const text = readFileSync(path.join(ROOT, file), "utf8");
      return { file, rule: name.replace(/\.md$/, ""), text, cases: splitCases(text).map(parseCase) };
    });
}

/** The content folder of a case. */
export async function folderOf(test: TestContext, { blocks }: Case): Promise<string> {
  const contentDir = path.join(await temporaryFolder(test), "content");
  await cp(BASE, contentDir, { recursive: true });
  for (const { kind, path: file, text } of blocks) {
    if (kind === "without") await rm(path.join(contentDir, file), { recursive: true });
    else if (kind === "recipe") await makeFromRecipe(path.join(contentDir, file), text);
    else await writeTree(contentDir, { [file]: text });
  }
  return contentDir;
}

/** The report of a case's folder, as an editor would read it. */
export async function reportOf(test: TestContext, each: Case): Promise<string> {
  const { purpose } = each;
  const contentDir = await folderOf(test, each);
  const options = { contentDir, themeDirs: THEME_DIRS, purpose, asOf: AS_OF };
  const { report } = await readPublication(options, { rememberFindings: withoutTexts });
  return formatReport("text", { ...report, colour: "plain", words: wordsIn("en") })
    .replaceAll(contentDir, "content")
    .replaceAll(`${ROOT}/templates`, "templates");
}

/**
 * Runs the rules with remembered findings as a cache would keep them: as JSON, and found without the text of bodies, since that may have
 * changed meanwhile. A rule that still reads a text fails here; it must declare it: `asksFor`.
 */
const withoutTexts: NonNullable<ContentReader["rememberFindings"]> = (_paths, files) => (find) => {
  const bodies = files.flatMap(({ record }) => (record !== undefined && "body" in record ? record.body : []));
  const texts = bodies.map(({ parts, words }) => ({ parts: { value: parts }, words: { value: words } }));
  for (const body of bodies) Object.defineProperties(body, { parts: REFUSED, words: REFUSED });
  const findings = JSON.parse(JSON.stringify(find()));
  for (const [index, body] of bodies.entries()) Object.defineProperties(body, texts[index] ?? {});
  return findings;
};

const REFUSED: PropertyDescriptor = {
  configurable: true,
  get: () => assert.fail("A rule without `asksFor` has read a text."),
};

/** The text of a case file with its present reports. */
export function withReports({ text }: CaseFile, reports: readonly string[]): string {
  let index = -1;
  return text.replace(REPORT, (_all, opening: string, _old: string, closing: string) => {
    index += 1;
    return `${opening}\n${reports[index] ?? ""}${closing}`;
  });
}

const REPORT = /^(~~~ report.*)\n([\s\S]*?)^(~~~)$/gm;
const BLOCK = /^~~~ (.+)\n([\s\S]*?)^~~~$/gm;

/** The text from each heading of the second level to the next; lines in a block that look like a heading are ignored. */
function splitCases(text: string): readonly string[] {
  const parts: string[][] = [[]];
  let isBlock = false;
  for (const line of text.split("\n")) {
    if (line.startsWith("~~~")) isBlock = !isBlock;
    if (!isBlock && line.startsWith("## ")) parts.push([line.slice("## ".length)]);
    else parts.at(-1)?.push(line);
  }
  return parts.slice(1).map((lines) => lines.join("\n"));
}

function parseCase(text: string): Case {
  const all = Array.from(text.matchAll(BLOCK), ([, title = "", content = ""]) => ({ title, content }));
  const report = all.find(({ title }) => title.startsWith("report"));
  return {
    sentence: text.split("\n", 1)[0] ?? "",
    blocks: all.filter((block) => block !== report).map(({ title, content }) => parseBlock(title, content)),
    purpose: report?.title === "report release" ? "release" : "draft",
    report: report?.content ?? "",
  };
}

function parseBlock(title: string, text: string): Block {
  const [, kind, file = ""] = /^(recipe|without) (.+)$/.exec(title) ?? [];
  return kind === "recipe" || kind === "without" ? { kind, path: file, text } : { kind: "file", path: title, text };
}
