import { readdirSync } from "node:fs";

/** The test files of the core and of packages whose path contains one of some texts, or all if there is none, from the root, sorted. */
export function testFiles(wanted: readonly string[]): readonly string[] {
  return ["tests", "packages"]
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`))
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".test.ts") && (wanted.length === 0 || wanted.some((part) => file.includes(part))))
    .sort();
}
