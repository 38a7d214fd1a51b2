import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { findNearest } from "../diagnostics/suggestion.ts";
import { IMAGE_EXTENSIONS, isContentFolder, parseContentPath } from "./content-path.ts";
import { findSlug, isDeviceName, SLUG_GRAMMAR, slugInsteadOf } from "./slug.ts";

/** What to say of a file that no content file may be called, as it may stand where it does. */
export function checkFileName(file: string): UnlocatedDiagnostic {
  const tidied = tidy(file);
  const suggestion = parseContentPath(tidied) === undefined ? findNearest(file, TOP_FILES) : tidied;
  return diagnosticOn(file, `file \`${shorten(file)}\``, expectationOf(file), suggestion);
}

/** What to say of a folder that holds no content, and is not looked into. */
export function checkFolderName(folder: string): UnlocatedDiagnostic {
  const tidied = tidy(folder);
  const suggestion = isContentFolder(tidied) ? tidied : findNearest(folder, TOP_FOLDERS);
  const expected = folder.startsWith("bulletins/")
    ? "a folder for each bulletin, YYYY-MM, and in it one for images, media"
    : `folders ${TOP_FOLDERS.join(", ")}`;
  return diagnosticOn(folder, `folder \`${shorten(folder)}\``, expected, suggestion);
}

const TOP_FILES = ["publication.yaml", "topics.yaml"];
const TOP_FOLDERS = ["bulletins", "events", "pages"];

function expectationOf(file: string): string {
  const folder = file.slice(0, file.lastIndexOf("/") + 1);
  const stem = file.slice(folder.length).replace(/\..*/s, "");
  return isDeviceName(stem) ? slugInsteadOf(stem) : expectationIn(folder);
}

function expectationIn(folder: string): string {
  const [room] = folder.split("/");
  if (room === "events") return `KEY.yaml; a key has ${SLUG_GRAMMAR}`;
  if (folder.endsWith("/media/")) {
    const endings = IMAGE_EXTENSIONS.map((extension) => `.${extension}`).join(", ");
    return `an image, NAME and one of ${endings}; a name has lower-case letters a–z, digits and hyphens`;
  }
  if (room === "pages" || /^bulletins\/./.test(folder)) {
    return `NAME.LANGUAGE.md, such as quito.en.md; a name has ${SLUG_GRAMMAR}`;
  }
  return room === "bulletins" ? "folders YYYY-MM, one for each bulletin" : `files ${TOP_FILES.join(", ")}`;
}

/** The path as it might have been meant: in lower case, without accents, spaces and the endings of other systems. */
function tidy(path: string): string {
  const plain = path
    .toLowerCase()
    .replace(/\.ya?ml$/, ".yaml")
    .replace(/\.(?:markdown|mdown|txt)$/, ".md");
  return plain.replace(/[^./]+/g, (part) => findSlug(part) ?? part);
}

function shorten(path: string): string {
  const shown = path.replace(/\p{C}/gu, "\u{FFFD}");
  return shown.length > 100 ? `…${shown.slice(-99)}` : shown;
}

function diagnosticOn(
  file: string,
  actual: string,
  expected: string,
  suggestion: string | undefined,
): UnlocatedDiagnostic {
  const diagnostic = { rule: "file-name", severity: "error", ref: { file }, actual, expected } as const;
  return suggestion === undefined ? diagnostic : { ...diagnostic, suggestion };
}
