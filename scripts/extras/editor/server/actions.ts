import { isUtf8 } from "node:buffer";
import path from "node:path";
import { listContent } from "../../../content/read/list.ts";
import { buildTranslationStatus, textsOfStatus } from "../../../content/translations/status.ts";
import { isListedText } from "../../../pipeline/load-file.ts";
import { readContent } from "../../../pipeline/read-content.ts";
import { textsInHistory } from "../../../pipeline/texts-in-history.ts";
import { CONTENT_DIR } from "../config/decap-config.ts";
import type { Action, Desk } from "./desk.ts";
import { DESK_ACTIONS } from "./desk-actions.ts";
import { listOf, objectIn, textIn } from "./parameters.ts";
import { refusal } from "./refused.ts";
import { saveEdit, saveUpload } from "./save.ts";
import type { StoredFile } from "./stored-files.ts";
import { contentFileOf, findStored } from "./stored-files.ts";
import { receiveFile } from "./uploads.ts";

/**
 * The actions of the protocol that Decap speaks with a server of its own (decap-server 3.11 is the reference), without those that
 * rename or delete, since addresses are permanent; and those of our own: for what has changed in the original of a translation, for a file
 * that is uploaded, and for the desk.
 */
export const ACTIONS: ReadonlyMap<string, Action> = new Map<string, Action>([
  ["info", () => ({ repo: CONTENT_DIR, publish_modes: ["simple"], type: "dateline" })],
  ["entriesByFolder", entriesByFolder],
  ["entriesByFiles", (desk, params) => listOf(params, "files").map((file) => entryOf(desk, textIn(file, "path")))],
  ["getEntry", (desk, params) => entryOf(desk, textIn(params, "path"))],
  ["persistEntry", persistEntry],
  ["getMedia", getMedia],
  ["getMediaFile", (desk, params) => mediaOf(desk, contentFileOf(textIn(params, "path")))],
  ["persistMedia", persistMedia],
  ["deleteFile", refuseDeletion],
  ["deleteFiles", refuseDeletion],
  ["getDeployPreview", () => null],
  ["changes", changesOf],
  ["prepareFile", prepareFile],
  ...DESK_ACTIONS,
]);

/** The texts of a folder whose names end as the collection's do. */
function entriesByFolder({ contentDir }: Desk, params: unknown): readonly object[] {
  const [folder, ending] = [textIn(params, "folder"), `.${textIn(params, "extension")}`];
  const within = `${folder.slice(CONTENT_DIR.length + 1)}/`;
  return listContent(contentDir)
    .files.filter(isListedText)
    .map((listed) => listed.path.file)
    .filter((file) => file.startsWith(within) && file.endsWith(ending))
    .flatMap((file) => {
      const stored = findStored(contentDir, file);
      return stored === undefined ? [] : [storedEntry(stored)];
    });
}

/** The bytes as text, unchanged: with their line breaks and their byte order mark. */
function storedEntry({ file, bytes, hash }: StoredFile): object {
  const data = isUtf8(bytes) ? Buffer.from(bytes).toString("utf8") : NOT_UTF_8;
  return { data, file: { path: `${CONTENT_DIR}/${file}`, id: hash } };
}

/** Stands for a text that the form can't show; it has no fields, so the form refuses to save it. */
const NOT_UTF_8 = "\u{FFFD}";

/** A text; null as its data if there is none, as the reference has it. */
function entryOf({ contentDir }: Desk, given: string): object {
  const stored = findStored(contentDir, contentFileOf(given));
  return stored === undefined ? { data: null, file: { path: given, id: null } } : storedEntry(stored);
}

async function persistEntry(desk: Desk, params: unknown): Promise<object> {
  const [sent, other] = listOf(params, "dataFiles");
  if (other !== undefined) throw refusal("request", { detail: "dataFiles" });
  if (objectIn(sent)["newPath"] !== undefined) throw refusal("permanent");
  const text = { path: textIn(sent, "path"), raw: textIn(sent, "raw") };
  const saved = await saveEdit(desk, text, listOf(params, "assets").map(uploadIn));
  return { message: "entry persisted", hashes: Object.fromEntries(saved.map(({ file, hash }) => [file, hash])) };
}

function uploadIn(asset: unknown) {
  if (textIn(asset, "encoding") !== "base64") throw refusal("request", { detail: "encoding" });
  return { path: textIn(asset, "path"), content: textIn(asset, "content") };
}

async function persistMedia(desk: Desk, params: unknown): Promise<object> {
  const stored = await saveUpload(desk, uploadIn(objectIn(params)["asset"]));
  if (stored === undefined) throw refusal("missing", { file: "" });
  return mediaEntry(stored);
}

function getMedia({ contentDir }: Desk, params: unknown): readonly object[] {
  const folder = textIn(params, "mediaFolder").slice(CONTENT_DIR.length + 1);
  return listContent(contentDir)
    .files.filter(({ path: { kind, file } }) => kind === "media" && path.posix.dirname(file) === folder)
    .map(({ path: { file } }) => mediaOf({ contentDir }, file));
}

function mediaOf({ contentDir }: Pick<Desk, "contentDir">, file: string): object {
  const stored = findStored(contentDir, file);
  if (stored === undefined) throw refusal("missing", { file });
  return mediaEntry(stored);
}

function mediaEntry({ file, bytes, hash }: StoredFile): object {
  const content = Buffer.from(bytes).toString("base64");
  return { id: hash, content, encoding: "base64", path: `${CONTENT_DIR}/${file}`, name: path.posix.basename(file) };
}

/** The changes of an original since a translation of it was made; null if that version is not in the history. */
function changesOf({ contentDir }: Desk, params: unknown): unknown {
  const file = textIn(params, "file");
  const status = buildTranslationStatus(readContent(contentDir).content, textsInHistory(contentDir, process.env));
  const translations = textsOfStatus(status).flatMap((text) => text.translations);
  return translations.find((each) => each.file === file)?.changes ?? null;
}

async function prepareFile({ contentDir }: Desk, params: unknown): Promise<object> {
  const bytes = Buffer.from(textIn(params, "content"), "base64");
  const file = await receiveFile(contentDir, { name: textIn(params, "name"), bytes });
  return { name: file.name, content: Buffer.from(file.bytes).toString("base64") };
}

function refuseDeletion(): never {
  throw refusal("permanent");
}
