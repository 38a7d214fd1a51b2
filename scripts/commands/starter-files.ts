import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { COMMANDS_OF_PACKAGES } from "../../packages/index.ts";
import { findMessageLanguage } from "../diagnostics/message-language.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import { packageName, packageRoot, packageSpecifier } from "../pipeline/package-root.ts";
import { entriesUnder } from "../walk.ts";
import { SUMMARIES } from "./summaries.ts";

/** The commands that the scripts of a project call: all commands for editors, except `init`, which creates the project. */
const COMMANDS = [...Object.keys(SUMMARIES).filter((command) => command !== "init"), ...COMMANDS_OF_PACKAGES];

/** Files that npm does not pack under their own names. */
const PACKED_NAMES: ReadonlyMap<string, string> = new Map([
  ["gitignore", ".gitignore"],
  ["gitlab-ci.yml", ".gitlab-ci.yml"],
]);

/**
 * The package.json of a project in a folder, with this Dateline as its one dependency. It has a version, without which npm makes no list
 * of its packages (`npm sbom`).
 */
export function projectPackage(folder: string): string {
  const { name, engines } = JSON.parse(readFileSync(path.join(packageRoot(), "package.json"), "utf8"));
  const commands = COMMANDS.map((command) => [command, `dateline ${command}`]);
  const project = {
    name: projectName(path.basename(folder)),
    version: "1.0.0",
    private: true,
    type: "module",
    engines,
    scripts: { ...Object.fromEntries(commands), test: "dateline validate && dateline build" },
    dependencies: { [name]: packageSpecifier(folder) },
  };
  return `${JSON.stringify(project, undefined, 2)}\n`;
}

/** The README.md of a project: the contents of its folder, and how to publish, preview and upgrade it. */
export function projectReadme(language: LanguageTag, title: string, host: string): string {
  const text = readStarter("readme", language).replaceAll("{title}", () => title.replaceAll(/[\\`*_[\]<&]/g, "\\$&"));
  return text.replace(/^<!-- [\s\S]*^<!-- end -->\n/m, (parts) => partOf(parts, host));
}

/** The README.md of a project's `theme/`: the files that it may have. */
export function themeReadme(language: LanguageTag): string {
  return readStarter("theme", language);
}

/** A document for new projects, in the language of the publication, or in English if there is none. */
function readStarter(document: "readme" | "theme", language: LanguageTag): string {
  const file = path.join(packageRoot(), "starter", document, `${findMessageLanguage(language) ?? "en"}.md`);
  return readFileSync(file, "utf8").replaceAll("{package}", packageName());
}

/** The part of a host: the text between the comment with its name and the next one. */
function partOf(parts: string, host: string): string {
  const [, ...named] = parts.split(/^<!-- ([\w-]+) -->\n/m);
  return named[named.indexOf(host) + 1] ?? "";
}

/** The name of a folder as npm accepts it: lowercase letters without diacritics, digits and hyphens. */
function projectName(folder: string): string {
  const plain = folder.toLowerCase().normalize("NFD").replaceAll(/\p{M}/gu, "");
  return plain.replaceAll(/[^a-z0-9-]+/g, "-").replaceAll(/^-+|-+$/g, "") || "bulletin";
}

/** The files of a starter for every host and for this one, by their paths in the project. Files of the same name are concatenated. */
export function starterFiles(starter: string, host: string): readonly (readonly [file: string, text: string])[] {
  const files = new Map<string, string>();
  for (const part of ["all", host].filter((name) => existsSync(path.join(starter, name)))) {
    for (const file of listFiles(path.join(starter, part))) {
      const name = PACKED_NAMES.get(file) ?? file;
      files.set(name, (files.get(name) ?? "") + readFileSync(path.join(starter, part, file), "utf8"));
    }
  }
  return [...files];
}

function listFiles(folder: string): readonly string[] {
  return entriesUnder(folder)
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}
