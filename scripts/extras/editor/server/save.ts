import type { ChangesFolder } from "../../../content/change/changes-folder.ts";
import { applyChange, finishChange } from "../../../content/change/journal.ts";
import { writeTogether } from "../../../content/change/write-whole.ts";
import { parseContentPath } from "../../../content/content-path.ts";
import type { UnlocatedDiagnostic } from "../../../diagnostics/diagnostic.ts";
import type { Envelope } from "../form/envelope.ts";
import { openEnvelope } from "../form/envelope.ts";
import type { CheckedAs } from "./check-edit.ts";
import { checkEdit } from "./check-edit.ts";
import type { CheckedTexts, ContentEdit, WrittenFile } from "./edited-content.ts";
import { editTexts } from "./edited-content.ts";
import { moveItem } from "./move-item.ts";
import { Refused, refusal } from "./refused.ts";
import type { StoredFile } from "./stored-files.ts";
import { contentFileOf, findStored } from "./stored-files.ts";
import type { Upload } from "./uploads.ts";
import { prepareUpload } from "./uploads.ts";

/** The content folder that the editor writes to, and where its changes of several files are noted. */
export interface ContentPlace {
  readonly contentDir: string;
  readonly changes: ChangesFolder;
}

/** That folder, and its texts as they are now. */
export interface ContentFolder extends ContentPlace, CheckedAs {
  readonly readTexts: () => CheckedTexts;
}

/** A text as the form sends it: the path that it has in the form, and the text in its envelope. */
export interface SentText {
  readonly path: string;
  readonly raw: string;
}

/** An uploaded file as the form sends it, in Base64 (RFC 4648 §4). */
export interface SentUpload {
  readonly path: string;
  readonly content: string;
}

/**
 * Saves a text with the files that were uploaded for it. Nothing is written if the content would have an error afterwards that it does
 * not have now, if a file has changed on the disk since the form was opened, or if a name is taken. Returns the files as they are now.
 * Throws {@link Refused}.
 */
export async function saveEdit(
  { contentDir, changes, readTexts, asOf, extensions }: ContentFolder,
  text: SentText,
  uploads: readonly SentUpload[],
): Promise<readonly StoredFile[]> {
  finishChange(contentDir, changes);
  const media = await Promise.all(uploads.map((each) => receiveUpload(contentDir, each)));
  const before = readTexts();
  const edit = receiveText(contentDir, before, text, media);
  const written = edit.written.map(({ file }) => file);
  const errors = checkEdit(before, editTexts(contentDir, before, edit), written, { asOf, extensions });
  if (errors.length > 0) throw new Refused({ diagnostics: errors, ...remedyFor(errors, written) });
  applyEdit({ contentDir, changes }, edit);
  return written.flatMap((file) => findStored(contentDir, file) ?? []);
}

/** A text whose own errors are all that is wrong may be saved as a draft. */
function remedyFor(errors: readonly UnlocatedDiagnostic[], written: readonly string[]): { readonly remedy?: string } {
  const isOwn = ({ ref }: UnlocatedDiagnostic) => written.includes(ref.file) && ref.file.endsWith(".md");
  return errors.every(isOwn) ? { remedy: "saveAsDraft" } : {};
}

/** Saves a file that was uploaded into a folder of media, for no text yet. Throws {@link Refused}. */
export async function saveUpload(
  { contentDir, changes }: ContentPlace,
  sent: SentUpload,
): Promise<StoredFile | undefined> {
  finishChange(contentDir, changes);
  const upload = await receiveUpload(contentDir, sent);
  writeTogether(contentDir, [upload]);
  return findStored(contentDir, upload.file);
}

/** Files that move do so as a whole, even if the program is killed meanwhile. */
function applyEdit({ contentDir, changes }: ContentPlace, { moves, written }: ContentEdit): void {
  const isText = ({ file }: WrittenFile) => moves.size > 0 && parseContentPath(file)?.kind !== "media";
  const texts = written.filter(isText);
  writeTogether(
    contentDir,
    written.filter((each) => !isText(each)),
  );
  if (moves.size === 0) return;
  applyChange(
    contentDir,
    {
      moves,
      texts: new Map(texts.map(({ file, bytes }) => [file, Buffer.from(bytes).toString("utf8")])),
    },
    changes,
  );
}

/** What a text changes: its own file or, for an item that goes into another bulletin, all of its files. */
function receiveText(
  contentDir: string,
  texts: CheckedTexts,
  { path, raw }: SentText,
  media: readonly Upload[],
): ContentEdit {
  const file = contentFileOf(path);
  if (parseContentPath(file)?.kind === "media") throw refusal("noText", { file });
  const { hash, text, name, bulletin } = openSent(raw);
  const stored = findStored(contentDir, file);
  if (hash === undefined && isNumbered(file, name)) throw refusal("exists", { file: name ?? file });
  if (hash === undefined && stored !== undefined) throw refusal("exists", { file });
  if (hash !== undefined && stored?.hash !== hash) throw refusal("changed", { file });
  const written = [{ file, bytes: Buffer.from(text, "utf8") }, ...media];
  if (hash !== undefined && bulletin !== undefined && !file.startsWith(`bulletins/${bulletin}/`))
    return moveItem(contentDir, texts, file, bulletin, written);
  return { moves: new Map(), written };
}

/** Whether Decap has added a number to the name that the editor chose, as it does to a name that is taken. */
function isNumbered(file: string, name: string | undefined): boolean {
  const stem = file.slice(file.lastIndexOf("/") + 1).replace(/\..*/, "");
  return name !== undefined && stem !== name && stem !== "bulletin";
}

/** What the form has sent. Throws {@link Refused} if it can't be read. */
function openSent(raw: string): Envelope {
  try {
    return openEnvelope(raw);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw refusal("request", { detail: "raw" });
  }
}

async function receiveUpload(contentDir: string, { path, content }: SentUpload): Promise<Upload> {
  const file = contentFileOf(path);
  if (parseContentPath(file)?.kind !== "media") throw refusal("noMedia", { file });
  const upload = await prepareUpload({ file, bytes: Buffer.from(content, "base64") });
  const stored = findStored(contentDir, upload.file);
  if (stored !== undefined && !Buffer.from(stored.bytes).equals(Buffer.from(upload.bytes)))
    throw refusal("exists", { file: upload.file });
  return upload;
}
