import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { findNearest } from "../diagnostics/suggestion.ts";
import {
  AUDIO_EXTENSIONS,
  DOCUMENT_EXTENSIONS,
  IMAGE_EXTENSIONS,
  isContentFolder,
  isOwnMedia,
  OWN_IMAGE_EXTENSIONS,
  parseContentPath,
  TOP_FOLDERS,
} from "./content-path.ts";
import { explainPeriod, findPeriod } from "./meant-period.ts";
import { PERIOD_EXAMPLES } from "./period.ts";
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

const IMAGE_OF_PUBLICATION = `a picture of the publication, NAME and one of ${OWN_IMAGE_EXTENSIONS.map((each) => `.${each}`).join(", ")}`;

/** The diagnostic for a folder that is not a content folder; its files are not listed. */
export function checkFolderName(folder: string): UnlocatedDiagnostic {
  const corrected = correctFolder(folder);
  const suggestion = isContentFolder(corrected) ? corrected : findNearest(folder, TOP_FOLDERS);
  const expected = folder.startsWith("bulletins/")
    ? expectationOfBulletin(folder)
    : `folders ${TOP_FOLDERS.join(", ")}`;
  return diagnosticOn(folder, `folder \`${shorten(folder)}\``, expected, suggestion);
}

/** A folder in a bulletin, or one that is none because its name is no period. */
function expectationOfBulletin(folder: string): string {
  const [, name = "", inside] = folder.split("/");
  return inside === undefined
    ? `a folder for each bulletin, with its period as its name: ${explainPeriod(name) ?? PERIOD_EXAMPLES}`
    : "files of the bulletin, and a folder media for its images, documents and recordings";
}

const TOP_FILES = ["publication.yaml", "topics.yaml", "places.yaml"];

function expectationOf(file: string): string {
  const folder = file.slice(0, file.lastIndexOf("/") + 1);
  const stem = file.slice(folder.length).replace(/\..*/s, "");
  return isDeviceName(stem) ? slugInsteadOf(stem) : expectationIn(folder);
}

function expectationIn(folder: string): string {
  const [top] = folder.split("/");
  if (top === "events") return `KEY.yaml; a key has ${SLUG_GRAMMAR}`;
  if (isOwnMedia(folder)) return `${IMAGE_OF_PUBLICATION}; a name has lowercase letters a–z, digits and hyphens`;
  if (folder.endsWith("/media/")) {
    const endings = [...IMAGE_EXTENSIONS, ...DOCUMENT_EXTENSIONS, ...AUDIO_EXTENSIONS];
    const listed = endings.map((extension) => `.${extension}`).join(", ");
    return `an image, document or recording, NAME and one of ${listed}; a name has lowercase letters a–z, digits and hyphens`;
  }
  if (top === "pages" || /^bulletins\/./.test(folder)) {
    return `NAME.LANGUAGE.md, such as quito.en.md; a name has ${SLUG_GRAMMAR}`;
  }
  return top === "bulletins" ? `folders, one for each bulletin: ${PERIOD_EXAMPLES}` : `files ${TOP_FILES.join(", ")}`;
}

/** The path that was probably meant: in lower case, without accents and spaces, and with our file extensions. */
function correct(path: string): string {
  const plain = path
    .toLowerCase()
    .replace(/\.ya?ml$/, ".yaml")
    .replace(/\.(?:markdown|mdown|txt)$/, ".md");
  return plain.replace(/[^./]+/g, (part) => findSlug(part) ?? part);
}

/** The same for a folder. The name of a bulletin's folder is a period. */
function correctFolder(folder: string): string {
  const [top = "", name, ...inside] = folder.split("/");
  const period = correct(top) === "bulletins" && name !== undefined ? findPeriod(name) : undefined;
  return period === undefined ? correct(folder) : ["bulletins", period, ...inside.map(correct)].join("/");
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
