import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { before, test } from "node:test";
import MarkdownIt from "markdown-it";
import { packageName } from "../../scripts/pipeline/package-root.ts";
import { sharedPackage } from "./packed.ts";

/** The folder of the installed package, and its Markdown files from there. */
let root = "";
let documents: readonly string[] = [];
before(async () => {
  const { folder, files } = await sharedPackage();
  root = path.join(folder, "node_modules", packageName());
  documents = files.filter((file) => file.endsWith(".md"));
});

const parser = new MarkdownIt();

test("no link in a document of the package leads to a file or a heading that is missing", () => {
  for (const name of ["README.md", "SECURITY.md", "CHANGELOG.md", "docs/content/pages/start.en.md"])
    assert.ok(documents.includes(name), name);
  const links = documents.filter((file) => !file.startsWith("starter/")).flatMap(linksOf);
  assert.ok(links.length > 60, `${links.length} links`);
  assert.deepEqual(
    links.filter(({ file, target }) => !isThere(file, target)),
    [],
  );
});

test("no link in a document that `init` writes leads to a heading that is missing", () => {
  const links = documents.filter((file) => file.startsWith("starter/")).flatMap(linksOf);
  const within = links.filter(({ target }) => target.startsWith("#"));
  assert.ok(within.length > 10);
  assert.deepEqual(
    within.filter(({ file, target }) => !isThere(file, target)),
    [],
  );
});

/** The links and pictures of a document that lead to no other site. */
function linksOf(file: string): readonly { readonly file: string; readonly target: string }[] {
  const tokens = parser.parse(read(file), {}).flatMap(({ children }) => children ?? []);
  return tokens
    .flatMap((token) => token.attrGet("href") ?? token.attrGet("src") ?? [])
    .map(String)
    .filter((target) => !/^\w+:/.test(target))
    .map((target) => ({ file, target: decodeURI(target) }));
}

function isThere(file: string, target: string): boolean {
  const [name = "", anchor] = target.split("#");
  const other = name === "" ? file : path.posix.join(path.posix.dirname(file), name);
  if (!existsSync(path.join(root, other))) return false;
  return anchor === undefined || anchorsOf(other).includes(anchor);
}

/** The anchors that GitHub gives the headings of a document. */
function anchorsOf(file: string): readonly string[] {
  const tokens = parser.parse(read(file), {});
  return tokens.flatMap(({ type }, index) => {
    if (type !== "heading_open") return [];
    const words = (tokens[index + 1]?.children ?? []).map(({ content }) => content).join("");
    return words
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-");
  });
}

function read(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}
