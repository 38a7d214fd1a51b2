import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { TestContext } from "node:test";
import { ROOT, temporaryFolder } from "../support/folders.ts";
import { makeFromRecipe } from "../support/recipe.ts";

/** The outcome of an input. */
export type Outcome = "refused" | "harmless" | "valid";

/** A row of the table. */
export interface Row {
  /** Path from `inputs/`. */
  readonly input: string;
  readonly outcome: Outcome;
  /** For refused input: the rule of the first diagnostic, and its line and column unless it is about the whole file. */
  readonly diagnostic: string;
}

const FOLDER = path.join(ROOT, "tests/hostile");

/** The rows of the table in `README.md`, in its order. */
export function readTable(): readonly Row[] {
  const text = readFileSync(path.join(FOLDER, "README.md"), "utf8");
  const rows = text.matchAll(/^\| `([^`]+)` \| (refused|harmless|valid) \|(?: `([^`]+)`)? *\|/gm);
  return Array.from(rows, ([, input = "", outcome = "", diagnostic = ""]) => ({
    input,
    outcome: outcome === "refused" || outcome === "harmless" ? outcome : "valid",
    diagnostic,
  }));
}

/** Every file of `inputs/`, with its name in the table. */
export function listInputs(): readonly string[] {
  return readdirSync(path.join(FOLDER, "inputs"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(path.join(FOLDER, "inputs"), path.join(entry.parentPath, entry.name)))
    .map((file) => file.replaceAll("\\", "/"))
    .sort();
}

/** A new content folder with the valid files of `base/` and these inputs, each at the place of its kind. */
export async function contentWith(test: Pick<TestContext, "after">, inputs: readonly string[]): Promise<string> {
  const contentDir = path.join(await temporaryFolder(test), "content");
  cpSync(path.join(FOLDER, "base"), contentDir, { recursive: true });
  for (const input of inputs) await place(contentDir, input);
  return contentDir;
}

async function place(contentDir: string, input: string): Promise<void> {
  const recipe = recipeOf(input);
  const target = path.join(contentDir, locationOf(input));
  const [, bytes] = /^at-bytes (.+)$/m.exec(recipe ?? "") ?? [];
  if (recipe === undefined) {
    mkdirSync(path.dirname(target), { recursive: true });
    copyFileSync(path.join(FOLDER, "inputs", input), target);
  } else if (bytes === undefined) await makeFromRecipe(target, recipe.replace(/^at .+\n/, ""));
  else {
    const name = Buffer.from(bytes.replaceAll(" ", ""), "hex");
    writeFileSync(Buffer.concat([Buffer.from(`${contentDir}/`), name]), "");
  }
}

/** Git can't store every input: some are recipes, and some of these specify their place. */
function recipeOf(input: string): string | undefined {
  return input.endsWith(".recipe") ? readFileSync(path.join(FOLDER, "inputs", input), "utf8") : undefined;
}

/** The place of an input in its content folder: its folder determines its kind. */
export function locationOf(input: string): string {
  const [, at] = /^at (.+)$/m.exec(recipeOf(input) ?? "") ?? [];
  if (at !== undefined) return String(JSON.parse(at));
  const [kind = "", file = ""] = input.replace(/\.recipe$/, "").split("/");
  const [name = ""] = file.split(".");
  switch (kind) {
    case "publication":
    case "topics":
      return `${kind}.yaml`;
    case "event":
      return `events/${name}.yaml`;
    case "page":
      return `pages/${name}.en.md`;
    case "bulletin":
      return "bulletins/2026-05/bulletin.en.md";
    case "image":
      return `bulletins/2026-05/media/${file}`;
    default:
      return `bulletins/2026-05/${name}.en.md`;
  }
}
