/**
 * Prints the changes of a release, in Markdown: the section of its version in CHANGELOG.md. `node --import tsx
 * scripts/cli/release-notes.ts v0.3.0` ends with 1 if the tag does not match the version in package.json, or if the section is missing.
 */
import { readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * The section of a version, without its heading. Undefined if there is none.
 * @param changelog in the manner of Keep a Changelog
 * @param version such as `0.3.0`
 */
export function notesOf(changelog: string, version: string): string | undefined {
  const sections = changelog.split(/^## /m).slice(1);
  const own = sections.find((section) => section.startsWith(`${version} (`));
  return own?.slice(own.indexOf("\n")).trim();
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { version }: { readonly version: string } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const [, , tag] = process.argv;
  if (tag !== `v${version}`) stop(`The tag is ${tag}, and package.json has the version ${version}.`);
  const notes = notesOf(readFileSync(path.join(root, "CHANGELOG.md"), "utf8"), version);
  process.stdout.write(`${notes ?? stop(`CHANGELOG.md has no section of ${version}.`)}\n`);
}

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
