import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { formatMarkdownFile } from "../content/yaml/format-yaml.ts";
import { commandsPages } from "./commands-pages.ts";
import { editorsFiles } from "./editors-files.ts";
import type { ContentFile } from "./release-notes.ts";
import { releaseNotes } from "./release-notes.ts";

/** Where the program's own files are, as links name them. */
const SOURCE = "https://github.com/dateline-news/dateline";

/**
 * Writes the content of the documentation into a folder, in place of what it has: the pages of `docs/content/`, those that follow from the
 * program, and its versions as issues. `root` is the folder of the repository.
 */
export async function writeContent(root: string, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const files = [
    ...readTexts(path.join(root, "docs/content")),
    ...(await commandsPages(root)),
    documentPage(path.join(root, "starter/all/theme/README.md"), "pages/engineers/look.en.md", {
      title: "Your own look",
      summary: "What the folder theme/ of a project may have, with every design token.",
    }),
    ...releaseNotes(readFileSync(path.join(root, "CHANGELOG.md"), "utf8"), SOURCE),
  ].map(([file, text]) => [file, withoutMarks(text)] as const);
  for (const [file, body] of [...files, ...(await editorsFiles(root))]) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, body, { flag: "wx" });
  }
}

/** The texts of a folder, by their paths from there. */
function readTexts(folder: string): readonly ContentFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [path.relative(folder, file), readFileSync(file, "utf8")]);
}

/** A text without the comments between which `npm run manual` writes. */
function withoutMarks(text: string): string {
  return text.replaceAll(/^<!-- [\w: ]+ -->\n+/gm, "");
}

/** A document of the repository as a page: without its heading, which is the title. */
function documentPage(file: string, page: string, fields: object): ContentFile {
  return [page, formatMarkdownFile(fields, readFileSync(file, "utf8").replace(/^# .*\n+/, ""))];
}
