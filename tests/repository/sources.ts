import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { defined } from "../../scripts/defined.ts";
import { memoize } from "../../scripts/memoize.ts";
import { ROOT } from "../support/folders.ts";

/** One import or re-export. */
export interface Import {
  /** The specifier as written: `luxon`, `node:fs`, `./day.ts`. */
  readonly from: string;
  /** For a file of the project, its path from the root; undefined for packages. */
  readonly file?: string;
  /** `types` if the import does not exist at run time. */
  readonly of: "types" | "values";
}

/** A source file. */
export interface Source {
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
  readonly text: string;
  /** The text without comments, with the same line numbers. */
  readonly code: string;
  readonly imports: readonly Import[];
}

/** Folders with packages or generated files. */
const EXCLUDED_FOLDERS = new Set(["node_modules", ".git", ".cache", "_site", "_docs", "dist"]);

/** Paths of all files of the project, or of one of its folders, from its root, with forward slashes, sorted. */
export function listProject(within = ""): readonly string[] {
  const walk = (folder: string): readonly string[] =>
    readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
      const file = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (EXCLUDED_FOLDERS.has(entry.name) || entry.isSymbolicLink()) return [];
      return entry.isDirectory() ? walk(file) : [file];
    });
  return walk(within).toSorted();
}

/** The three kinds of source file. */
type Part = "program" | "browsers" | "tests";

/**
 * The TypeScript and JavaScript files of the project: the program in `scripts/`, `packages/` and `.eleventy.ts`; its code that runs only in
 * browsers; all tests.
 */
export const readSources = memoize((part: Part): readonly Source[] =>
  listProject()
    .filter((file) => /\.(?:[jt]sx?|m[jt]s)$/.test(file) && partOf(file) === part)
    .map(readSource),
);

function partOf(file: string): Part | undefined {
  if (file.startsWith("packages/import/tests/cases/")) return undefined; // Files of other systems.
  if (/^(?:tests|packages\/[\w-]+\/tests)\//.test(file)) return "tests";
  if (/^(?:scripts\/features\/[\w-]+\/theme|packages\/[\w-]+\/src\/browser)\//.test(file)) return "browsers";
  return /^(?:\.eleventy\.ts$|scripts\/|packages\/)/.test(file) ? "program" : undefined;
}

/**
 * The folder of a file in the import rules: its first-level folder in `scripts/` or in `tests/`, or its package, `packages/NAME`. For a
 * file directly in `scripts/` or `tests/`, its name; for a list of packages, `packages`.
 */
export function folderOf(file: string): string {
  const [top = "", folder = ""] = file.split("/");
  if (top === "packages") return folder.endsWith(".ts") ? top : `packages/${folder}`;
  return top === ".eleventy.ts" ? top : folder;
}

function readSource(file: string): Source {
  const text = readFileSync(path.join(ROOT, file), "utf8");
  const code = withoutComments(text);
  return { file, text, code, imports: [...importsOf(file, code)] };
}

/** Removes comments. This works for code that Biome has formatted, in which a comment begins a line or follows a space. */
function withoutComments(text: string): string {
  return text.replaceAll(/(?<=^|\s)\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/ .*$/gm, (comment) =>
    comment.replaceAll(/[^\n]/g, ""),
  );
}

function* importsOf(file: string, code: string): Generator<Import> {
  const statements = /^(?:import|export)\b([^;"]*?)\bfrom "([^"]+)"|^import "([^"]+)"|\bimport\("([^"]+)"\)/gm;
  for (const [, names = "", from, alone, dynamic] of code.matchAll(statements)) {
    const target = from ?? alone ?? dynamic ?? "";
    const of = isTypeOnly(names) ? "types" : "values";
    const ours = target.startsWith(".") ? path.posix.join(path.posix.dirname(file), target) : undefined;
    yield { from: target, of, ...defined({ file: ours }) };
  }
}

/** `type X`, or `{ type A, type B }`. */
function isTypeOnly(names: string): boolean {
  if (/^\s*type\s/.test(names)) return true;
  const [, inBraces] = /^\s*\{([^}]*)\}\s*$/.exec(names) ?? [];
  const listed = (inBraces ?? "").split(",").filter((name) => name.trim() !== "");
  return listed.length > 0 && listed.every((name) => name.trim().startsWith("type "));
}
