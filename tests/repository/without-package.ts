import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ROOT } from "../support/folders.ts";
import { listProject } from "./sources.ts";

/**
 * Proves that the project does without each package, for `npm run without-packages`: in a copy from which the folder of a package and its
 * lines in the lists are removed, `npm run check` and `npm run build` must succeed. Names of packages as arguments choose some.
 */
const LISTS = ["packages/index.ts", "packages/browser.ts"];
const COMMANDS = ["check", "build"];

const chosen = process.argv.slice(2);
const folders = readdirSync(path.join(ROOT, "packages"), { withFileTypes: true }).filter((each) => each.isDirectory());
const names = folders.map(({ name }) => name).filter((name) => chosen.length === 0 || chosen.includes(name));

for (const name of names) {
  const folder = copyWithout(name);
  const failed = COMMANDS.flatMap((command) => {
    const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", command], {
      cwd: folder,
      encoding: "utf8",
    });
    return status === 0 ? [] : [`npm run ${command} (${status})\n${stdout}${stderr}`];
  });
  process.stdout.write(failed.length === 0 ? `✓ without ${name}\n` : `✖ without ${name}: ${failed.join("\n")}`);
  if (failed.length > 0) process.exitCode = 1;
  rmSync(folder, { recursive: true });
}

/** A copy of the project without a package, in a temporary folder. */
function copyWithout(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `dateline-without-${name}-`));
  for (const file of listProject().filter((each) => !each.startsWith(`packages/${name}/`)))
    cpSync(path.join(ROOT, file), path.join(folder, file));
  for (const list of LISTS)
    writeFileSync(path.join(folder, list), withoutPackage(readFileSync(path.join(ROOT, list), "utf8"), name));
  symlinkSync(path.join(ROOT, "node_modules"), path.join(folder, "node_modules"));
  return folder;
}

/** A list of packages without the import of a package, and without the imported names. */
function withoutPackage(list: string, name: string): string {
  const [imported = ""] = new RegExp(`(?<=^import \\{ ).*(?= \\} from "\\./${name}/)`, "m").exec(list) ?? [];
  const others = list.split("\n").filter((line) => !line.includes(`"./${name}/`));
  const names = imported.split(", ").filter((each) => each !== "");
  return names.reduce((text, each) => text.replace(new RegExp(`\\b${each}, |, ${each}\\b`), ""), others.join("\n"));
}
