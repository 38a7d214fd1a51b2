import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { findNearest } from "../diagnostics/suggestion.ts";
import { IMAGE_EXTENSIONS, isContentFolder, parseContentPath } from "./content-path.ts";
import { findPhotoFormatByName } from "./photo-formats.ts";
import { findSlug, isDeviceName, SLUG_GRAMMAR, slugInsteadOf } from "./slug.ts";

/** The diagnostic for a file whose name no content file may have, by the folder that it is in. */
export function checkFileName(file: string): UnlocatedDiagnostic {
  const corrected = correct(file);
  const suggestion = parseContentPath(corrected) === undefined ? findNearest(file, TOP_FILES) : corrected;
  const photo = findPhotoFormatByName(file);
  return photo === undefined
    ? diagnosticOn(file, `file \`${shorten(file)}\``, expectationOf(file), suggestion)
    : diagnosticOn(file, `${photo.name} \`${shorten(file)}\``, `${IMAGE_EXPECTED}; save it as JPEG`, undefined);
}

const IMAGE_EXPECTED = `an image in a folder media, NAME and one of ${IMAGE_EXTENSIONS.map((each) => `.${each}`).join(", ")}`;

/** The diagnostic for a folder that is not a content folder; its files are not listed. */
export function checkFolderName(folder: string): UnlocatedDiagnostic {
  const corrected = correct(folder);
  const suggestion = isContentFolder(corrected) ? corrected : findNearest(folder, TOP_FOLDERS);
  const expected = folder.startsWith("bulletins/")
    ? "a folder for each bulletin, YYYY-MM, and in it one for images, media"
    : `folders ${TOP_FOLDERS.join(", ")}`;
  return diagnosticOn(folder, `folder \`${shorten(folder)}\``, expected, suggestion);
}

const TOP_FILES = ["publication.yaml", "topics.yaml", "places.yaml"];
const TOP_FOLDERS = ["bulletins", "events", "pages"];

function expectationOf(file: string): string {
  const folder = file.slice(0, file.lastIndexOf("/") + 1);
  const stem = file.slice(folder.length).replace(/\..*/s, "");
  return isDeviceName(stem) ? slugInsteadOf(stem) : expectationIn(folder);
}

function expectationIn(folder: string): string {
  const [top] = folder.split("/");
  if (top === "events") return `KEY.yaml; a key has ${SLUG_GRAMMAR}`;
  if (folder.endsWith("/media/")) {
    const endings = IMAGE_EXTENSIONS.map((extension) => `.${extension}`).join(", ");
    return `an image, NAME and one of ${endings}; a name has lowercase letters a–z, digits and hyphens`;
  }
  if (top === "pages" || /^bulletins\/./.test(folder)) {
    return `NAME.LANGUAGE.md, such as quito.en.md; a name has ${SLUG_GRAMMAR}`;
  }
  return top === "bulletins" ? "folders YYYY-MM, one for each bulletin" : `files ${TOP_FILES.join(", ")}`;
}

/** The path that was probably meant: in lower case, without accents and spaces, and with our file extensions. */
function correct(path: string): string {
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
