import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { ROOT } from "../support/folders.ts";
import { findCycles } from "./cycles.ts";
import { folderOf, readSources, type Source } from "./sources.ts";

const LEAVES = ["diagnostics", "i18n", "markdown"];
const CONTENT = [...LEAVES, "files"];
const SCHEMA = [...CONTENT, "content"];
const MODEL = [...SCHEMA, "schema"];
const RULES = [...MODEL, "model"];
const CHANGE = [...RULES, "rules"];
const PAGES = [...RULES, "assets", "site"];
const EDITIONS = [...PAGES, "pages"];
const TEMPLATES = [...EDITIONS, "editions"];
const EXTENSIONS = [...TEMPLATES, "templates"];
const PIPELINE = [...EXTENSIONS, "rules", "change", "features", "extensions", "check-output", "release"];
const SERVE = [...PIPELINE, "pipeline"];
const WORDS = [...SERVE, "serve"];
const ENTRIES = [...SERVE, "words.ts"];
const CLI = [...WORDS, "words.ts"];
const PACKAGES = [...CLI, "cli"];

/** The import rules of scripts/README.md: the folders and files at the top of scripts/, and the imports that each may have. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "memoize.ts": [],
  "once.ts": [],
  "walk.ts": [],
  "group-by.ts": [],
  "defined.ts": [],
  "decode-percent.ts": [],
  "parse-json.ts": [],
  diagnostics: [],
  i18n: [],
  markdown: ["diagnostics"],
  files: ["diagnostics"],
  content: CONTENT,
  schema: SCHEMA,
  model: MODEL,
  rules: RULES,
  change: CHANGE,
  assets: RULES,
  site: RULES,
  pages: PAGES,
  editions: EDITIONS,
  templates: TEMPLATES,
  features: [...TEMPLATES, "rules"],
  extensions: EXTENSIONS,
  "check-output": ["diagnostics"],
  release: ["diagnostics"],
  pipeline: PIPELINE,
  serve: SERVE,
  "words.ts": WORDS,
  cli: CLI,
  "eleventy.ts": ENTRIES,
  ".eleventy.ts": ["eleventy.ts"],
  "index.ts": ENTRIES,
  packages: ["cli"],
  commands: PACKAGES,
  documentation: [...PACKAGES, "index.ts", "commands"],
};

/** Small functions that any folder may import. */
const ANYWHERE = new Set([
  "memoize.ts",
  "once.ts",
  "group-by.ts",
  "defined.ts",
  "walk.ts",
  "decode-percent.ts",
  "parse-json.ts",
]);

/** The lists of all packages. A package is removed with its folder and its lines in these. */
const LISTS_OF_PACKAGES = new Set(["packages/index.ts", "packages/browser.ts"]);

/** The lists of all features: their pages, their content and their messages. */
const LISTS_OF_FEATURES = ["index.ts", "content.ts", "messages.ts"];

/** The public interface of the core, which packages may import. `browser.ts` has the names that also run in a browser. */
const PUBLIC_INTERFACE =
  /^scripts\/(?:change|cli|content|diagnostics|i18n|model|release|templates)\/(?:index|browser)\.ts$/;
const BROWSER_INTERFACE = /\/browser\.ts$/;

/** The lists of features, and the types of features. */
const PUBLIC_OF_FEATURES = new Set([...LISTS_OF_FEATURES, "feature.ts"].map((name) => `scripts/features/${name}`));

/** All files but tests. */
const sources = [...readSources("program"), ...readSources("browsers")];

const everything = [...sources, ...readSources("tests")];

test("the table of import rules lists each folder and file at the first level of scripts/", () => {
  const found = [...new Set(sources.map(({ file }) => folderOf(file)))];
  assert.deepEqual(
    found.filter((name) => MAY_IMPORT[name] === undefined && !name.startsWith("packages/")),
    [],
  );
});

test("the import rules of folders have no cycle", () => {
  const rules = Object.entries(MAY_IMPORT).map(([folder, allowed]) => sourceOf(folder, ...allowed));
  assert.deepEqual(findCycles(rules), []);
});

test("a folder imports only what its import rule allows", () => {
  assert.deepEqual(sources.flatMap(findForbidden), []);
});

test("only the lists of packages, and its own code and tests, import a package", () => {
  const wrong = everything.flatMap(({ file, imports }) =>
    imports.flatMap(({ file: target = "" }) => {
      const other = packageOf(target);
      const isAllowed = other === undefined || other === packageOf(file) || LISTS_OF_PACKAGES.has(file);
      return isAllowed ? [] : [`${file} imports ${target}`];
    }),
  );
  assert.deepEqual(wrong, []);
});

test("a package imports only the public interface of the core, and its browser code only the interface for browsers", () => {
  const wrong = sources.flatMap(({ file, imports }) => {
    if (packageOf(file) === undefined) return [];
    const coreFiles = imports.flatMap((each) => each.file ?? []).filter((each) => each.startsWith("scripts/"));
    const allowed = isForBrowsers(file) ? BROWSER_INTERFACE : PUBLIC_INTERFACE;
    const forbidden = coreFiles.filter((each) => !allowed.test(each));
    return forbidden.map(
      (each) => `packages may import only index.ts or browser.ts of the core; ${file} imports ${each}`,
    );
  });
  assert.deepEqual(wrong, []);
});

test("the lists of packages load no file of the core: a package loads its code when it is called", () => {
  const program = new Map(sources.map((source) => [source.file, source]));
  const loaded = new Set<string>(LISTS_OF_PACKAGES);
  for (const file of loaded)
    for (const { file: target, from, of } of program.get(file)?.imports ?? []) {
      const isLater = program.get(file)?.code.includes(`import(${JSON.stringify(from)})`) === true;
      if (target !== undefined && of === "values" && !isLater) loaded.add(target);
    }
  assert.deepEqual(
    [...loaded].filter((file) => file.startsWith("scripts/")),
    [],
  );
});

test("each name that the public interface exports is imported from it", () => {
  const imported = new Set(everything.flatMap(({ file, code }) => namesOf("import", file, code)));
  const offered = sources
    .filter(({ file }) => PUBLIC_INTERFACE.test(file))
    .flatMap(({ file, code }) => namesOf("export", file, code));
  assert.ok(offered.length > 500);
  assert.deepEqual(
    offered.filter((each) => !imported.has(each)),
    [],
  );
});

test("only the lists of features import a feature, and no feature imports another", () => {
  const wrong = sources.flatMap(({ file, imports }) =>
    imports.flatMap(({ file: target = "" }) => {
      const [own, other] = [featureOf(file), featureOf(target)];
      const isListed = LISTS_OF_FEATURES.some(
        (list) => file === `scripts/features/${list}` && target === `scripts/features/${other}/${list}`,
      );
      return other === undefined || other === own || isListed ? [] : [`${file} imports ${target}`];
    }),
  );
  assert.deepEqual(wrong, []);
});

test("no files import each other in a cycle", () => {
  assert.deepEqual(findCycles(everything), []);
});

test("a cycle is found, and a chain is not a cycle", () => {
  assert.deepEqual(findCycles([sourceOf("a", "b"), sourceOf("b", "c"), sourceOf("c")]), []);
  assert.deepEqual(findCycles([sourceOf("a", "b"), sourceOf("b", "c"), sourceOf("c", "b")]), ["b → c → b"]);
});

test("an import specifies an existing file, with its extension", () => {
  const ours = everything.flatMap(({ file, imports }) => imports.map((each) => ({ by: file, file: each.file })));
  const dead = ours.filter((each) => each.file !== undefined && !existsSync(path.join(ROOT, each.file)));
  assert.deepEqual(dead, []);
});

test("a file imports the names of a module in one statement", () => {
  const twice = everything.flatMap(({ file, code }) => {
    const modules = [...code.matchAll(/^import\b(?! \* as)[^;"*]*? from "([^"]+)"/gm)].map(([, from]) => from);
    return modules.filter((from, index) => modules.indexOf(from) < index).map((from) => `${file} imports ${from}`);
  });
  assert.deepEqual(twice, []);
});

test("a file of the program is plain JavaScript only if it runs before the program is compiled, or begins a thread", () => {
  const program = new Map(sources.map((source) => [source.file, source]));
  const before = new Set(["scripts/cli/run.mjs"]);
  for (const file of before)
    for (const { file: target } of program.get(file)?.imports ?? []) if (target !== undefined) before.add(target);
  const plain = [...program.keys()].filter((file) => !file.endsWith(".ts") && !file.endsWith(".tsx"));
  const entries = /^scripts\/pipeline\/workers\/[\w-]+\.mjs$/;
  assert.deepEqual(
    plain.filter((file) => !before.has(file) && !entries.test(file)),
    [],
  );
});

test("only a test imports a test", () => {
  const tests = new Set(readSources("tests").map(({ file }) => file));
  const importers = sources.filter(({ imports }) => imports.some(({ file = "" }) => tests.has(file)));
  assert.deepEqual(
    importers.map(({ file }) => file),
    [],
  );
});

/** `file#name` for each name that a file imports or re-exports, with the file from which others import the name. */
function namesOf(statement: "export" | "import", file: string, code: string): readonly string[] {
  const all = code.matchAll(new RegExp(`^${statement}\\b(?: type)? \\{([^}]*)\\} from "([^"]+)"`, "gm"));
  return [...all].flatMap(([, names = "", from = ""]) => {
    const target = statement === "export" ? file : path.posix.join(path.posix.dirname(file), from);
    const listed = names.split(",").map((name) => name.trim().replace(/^type /, ""));
    return listed.filter((name) => name !== "").map((name) => `${target}#${nameThere(name, statement)}`);
  });
}

/** The name in the imported or importing file, for `a as b`. */
function nameThere(name: string, statement: "export" | "import"): string {
  const [before = "", after = before] = name.split(" as ");
  return statement === "export" ? after : before;
}

/** A source file with these imports. */
function sourceOf(file: string, ...imported: readonly string[]): Source {
  const imports = imported.map((each) => ({ from: each, file: each, of: "values" as const }));
  return { file, text: "", code: "", imports };
}

/** The package of a source file or of a test; undefined for the lists of packages. */
function packageOf(file: string): string | undefined {
  return /^packages\/([\w-]+)\//.exec(file)?.[1];
}

/** Whether a file of a package runs only in browsers. */
function isForBrowsers(file: string): boolean {
  return /^packages\/[\w-]+\/src\/browser\//.test(file);
}

/** The feature of a file; undefined for the lists of features and their types. */
function featureOf(file: string): string | undefined {
  return PUBLIC_OF_FEATURES.has(file) ? undefined : /^scripts\/features\/([\w-]+)/.exec(file)?.[1];
}

/** Reports the broken rule: `markdown may only import diagnostics; scripts/markdown/a.ts imports scripts/pipeline/b.ts`. */
function findForbidden({ file, imports }: Source): readonly string[] {
  const folder = folderOf(file);
  const allowed = MAY_IMPORT[folder] ?? PACKAGES;
  const targets = imports.flatMap((each) => each.file ?? []).filter((each) => each.startsWith("scripts/"));
  return targets
    .filter((target) => {
      const name = folderOf(target);
      return name !== folder && !name.startsWith("packages/") && !ANYWHERE.has(name) && !allowed.includes(name);
    })
    .map((target) => `${folder} may only import ${allowed.join(", ") || "no other folder"}; ${file} imports ${target}`);
}
