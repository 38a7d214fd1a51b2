import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { Message } from "../../diagnostics/message.ts";
import { findNearest } from "../../diagnostics/suggestion.ts";
import { isTemporaryName } from "../../files/temporary-name.ts";
import { groupBy } from "../../group-by.ts";
import { FEATURE_FILES, isContentFolder, isOwnMedia, parseContentPath, TOP_FOLDERS } from "../content-path.ts";
import { explainPeriod, findPeriod } from "../meant-period.ts";
import { AUDIO_EXTENSIONS, DOCUMENT_EXTENSIONS, IMAGE_EXTENSIONS, OWN_IMAGE_EXTENSIONS } from "../media-name.ts";
import { message } from "../message.ts";
import { PERIOD_EXAMPLES } from "../period.ts";
import { findSlug, isDeviceName } from "../slug.ts";
import { findPhotoFormatByName } from "./photo-formats.ts";

/**
 * The diagnostic for a file with a name that no content file may have, by its folder.
 * @param neighbours the paths in the same folder: a text without a language probably has the language of most others
 */
export function checkFileName(file: string, neighbours: readonly string[] = []): UnlocatedDiagnostic {
  const reserved = findReserved(file);
  if (reserved !== undefined) return diagnosticOn(file, reserved, undefined);
  const photo = findPhotoFormatByName(file);
  if (photo !== undefined) return diagnosticOn(file, photo.message, undefined);
  if (isOffice(file)) {
    const text = textInstead(file, neighbours) ?? "quito.en.md";
    return diagnosticOn(file, message("name-of-office", { file: shorten(file), text }), undefined);
  }
  const corrected = correct(file);
  const suggestion =
    parseContentPath(corrected) === undefined
      ? (textInstead(corrected, neighbours) ?? findNearest(file, TOP_FILES))
      : corrected;
  // Programs leave copies such as `quito.en.md~` and `quito.en.md#`: the suggested name must not be an existing file.
  if (suggestion !== undefined && neighbours.includes(suggestion))
    return diagnosticOn(file, message("name-of-copy", { file: shorten(file), original: suggestion }), undefined);
  return diagnosticOn(file, messageFor(file), suggestion);
}

/**
 * Whether a name is reserved for files of programs: an unfinished change, a lock, a temporary file. Nothing may have such a name, since a
 * program might open it.
 */
export function isReservedName(file: string): boolean {
  return findReserved(file) !== undefined;
}

function findReserved(path: string): Message | undefined {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const file = shorten(path);
  if (name === ".change.json") return message("name-of-journal", { file });
  if (name.startsWith(".#")) return message("name-of-lock", { file });
  return name.endsWith(".tmp") || isTemporaryName(name) ? message("name-of-temporary", { file }) : undefined;
}

/** The diagnostic for a folder that is not a content folder; its files are not listed. */
export function checkFolderName(folder: string): UnlocatedDiagnostic {
  const corrected = correctFolder(folder);
  const suggestion = isContentFolder(corrected) ? corrected : findNearest(folder, TOP_FOLDERS);
  const words = folder.startsWith("bulletins/")
    ? messageInBulletins(folder)
    : message("folder-at-top", { folder: shorten(folder), names: TOP_FOLDERS });
  return diagnosticOn(folder, words, suggestion);
}

/** A folder in a bulletin, or a folder whose name is not a period. */
function messageInBulletins(path: string): Message {
  const [, name = "", inside] = path.split("/");
  const folder = shorten(path);
  if (inside !== undefined) return message("folder-in-bulletin", { folder });
  return explainPeriod(folder, name) ?? message("folder-of-bulletin", { folder, periods: PERIOD_EXAMPLES });
}

const TOP_FILES = ["publication.yaml", "topics.yaml", "places.yaml", ...FEATURE_FILES.map((name) => `${name}.yaml`)];

function messageFor(path: string): Message {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const name = path.slice(folder.length).replace(/\..*/s, "");
  const file = shorten(path);
  return isDeviceName(name) ? message("name-of-reserved", { file, name }) : messageIn(folder, file);
}

function messageIn(folder: string, file: string): Message {
  const [top] = folder.split("/");
  if (top === "events") return message("name-of-event", { file });
  if (isOwnMedia(folder)) return message("name-of-own-picture", { file, endings: OWN_ENDINGS });
  if (folder.endsWith("/media/")) return message("name-of-media", { file, endings: MEDIA_ENDINGS });
  if (top === "pages" || /^bulletins\/./.test(folder)) return message("name-of-text", { file });
  return top === "bulletins"
    ? message("file-beside-bulletins", { file, periods: PERIOD_EXAMPLES })
    : message("file-at-top", { file, names: TOP_FILES });
}

const OWN_ENDINGS = OWN_IMAGE_EXTENSIONS.map((each) => `.${each}`);
const MEDIA_ENDINGS = [...IMAGE_EXTENSIONS, ...DOCUMENT_EXTENSIONS, ...AUDIO_EXTENSIONS].map((each) => `.${each}`);

/** The path that was probably meant: in lower case, without accents and spaces, and with our file extensions. */
function correct(path: string): string {
  const plain = path
    .toLowerCase()
    .replace(/\.ya?ml$/, ".yaml")
    .replace(/\.(?:markdown|mdown|txt)$/, ".md");
  return plain.replace(/[^./]+/g, (part) => findSlug(part) ?? part);
}

/** A document of a word processor in place of a text. */
function isOffice(path: string): boolean {
  return /^(?:bulletins\/[^/]+|pages)\/[^/]+\.(?:docx?|odt|rtf|pages)$/i.test(path);
}

/** The text that a name without a language probably means: `Informe.docx` and `informe.md` are `informe.es.md`. */
function textInstead(path: string, neighbours: readonly string[]): string | undefined {
  const languages = neighbours.flatMap((each) => /\.([a-z]{2,3}(?:-[a-z]+)?)\.md$/.exec(each)?.[1] ?? []);
  const [usual] = [...groupBy(languages, (language) => language).values()].toSorted((a, b) => b.length - a.length);
  const named = correct(path.replace(/\.(?:md|docx?|odt|rtf|pages)$/i, `.${usual?.[0] ?? ""}.md`));
  return parseContentPath(named) === undefined ? undefined : named;
}

/** The corrected path of a folder. The name of a bulletin's folder is a period. */
function correctFolder(folder: string): string {
  const [top = "", name, ...inside] = folder.split("/");
  const period = correct(top) === "bulletins" && name !== undefined ? findPeriod(name) : undefined;
  return period === undefined ? correct(folder) : ["bulletins", period, ...inside.map(correct)].join("/");
}

function shorten(path: string): string {
  const shown = path.replace(/\p{C}/gu, "\u{FFFD}");
  return shown.length > 100 ? `…${shown.slice(-99)}` : shown;
}

function diagnosticOn(file: string, words: Message, suggestion: string | undefined): UnlocatedDiagnostic {
  const diagnostic = { rule: "file-name", severity: "error", ref: { file }, message: words } as const;
  return suggestion === undefined ? diagnostic : { ...diagnostic, suggestion };
}
