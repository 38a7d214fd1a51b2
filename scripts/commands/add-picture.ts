import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { DecoderMissing } from "../assets/images/decode-heic.ts";
import { type PreparedPicture, preparePicture } from "../assets/images/prepare.ts";
import { readArguments, SHARED_OPTIONS } from "../cli/arguments.ts";
import { openContentFolder } from "../cli/content-folder.ts";
import { editFields } from "../content/edit/edit-fields.ts";
import type { FieldEdit } from "../content/edit/field-edit.ts";
import { freeMediaName } from "../content/media-name.ts";
import { findSlug } from "../content/slug.ts";
import { findFile } from "../files/real-folder.ts";
import { writeTogether } from "../files/write-whole.ts";
import { readContent } from "../pipeline/read-content.ts";
import { itemFields } from "../schema/fields/item-fields.ts";
import type { ItemRecord } from "../schema/record.ts";
import { ADD_PICTURE_HELP } from "./help.ts";
import { message } from "./message.ts";
import { shell } from "./shell.ts";

const text = { type: "string" } as const;
const { values, positionals } = readArguments(ADD_PICTURE_HELP, () =>
  parseArgs({
    allowPositionals: true,
    options: {
      ...SHARED_OPTIONS,
      content: { type: "string", default: "content" },
      to: text,
      alt: text,
      credit: text,
      name: text,
      "dry-run": { type: "boolean", default: false },
    },
  }),
);
const [source, extra] = positionals;
if (extra !== undefined) shell.fail(2, message("argument-extra", { argument: extra }));
if (source === undefined || !existsSync(source) || !statSync(source).isFile())
  shell.fail(2, message("picture-missing", { file: source ?? "" }));
const alt = values.alt?.trim() || shell.fail(2, message("picture-without-alt"));
const contentDir = openContentFolder(values.content, values["dry-run"] ? "read" : "write");
const item = findItem(values.to ?? "");
const picture = await prepare(readFileSync(source));
const name = findSlug(values.name ?? path.basename(source, path.extname(source))) ?? item.path.slug;
const target = freeName(name, picture);
const file = path.join(contentDir, item.path.file);
const edited = withPicture(readFileSync(file, "utf8"), {
  src: target,
  alt,
  ...(values.credit ? { credit: values.credit } : {}),
});
const media = path.posix.join(path.posix.dirname(item.path.file), target);
if (!values["dry-run"])
  writeTogether(contentDir, [
    { file: media, bytes: picture.bytes },
    { file: item.path.file, bytes: edited },
  ]);
for (const written of [path.join(contentDir, media), file]) process.stdout.write(`${written}\n`);

/** The original of the item in `--to`. Ends the process with 2 if there is none. */
function findItem(wanted: string): ItemRecord {
  const { items } = readContent(contentDir).content;
  const found = items.find(({ original: { path: own } }) => `${own.period}/${own.slug}` === wanted);
  return found?.original ?? shell.fail(2, message("picture-item-unknown", { item: wanted }));
}

async function prepare(bytes: Uint8Array): Promise<PreparedPicture> {
  try {
    return (await preparePicture(bytes)) ?? shell.fail(1, message("picture-unreadable", { file: source ?? "" }));
  } catch (error) {
    if (error instanceof DecoderMissing) return shell.fail(1, message("picture-decoder-missing"));
    throw error;
  }
}

/** A path from the item that no other picture has; the path of an existing file with the same bytes. */
function freeName(slug: string, { bytes, extension }: PreparedPicture): string {
  const isTaken = (each: string) => {
    const there = path.posix.join(path.posix.dirname(item.path.file), "media", each);
    return findFile(contentDir, there) !== undefined && !readFileSync(path.join(contentDir, there)).equals(bytes);
  };
  return `media/${freeMediaName(slug, extension, isTaken)}`;
}

/** The item with the picture at its top, or with one more picture under its text. Only these lines of the file change. */
function withPicture(text: string, picture: Readonly<Record<string, string>>): string {
  const own: FieldEdit =
    item.fields.image === undefined
      ? { kind: "set", field: ["image"], value: picture }
      : { kind: "append", field: ["images"], value: picture };
  const order = Object.keys(itemFields.def.innerType.shape);
  const edited = editFields(item.path.file, text, [own], order);
  return edited ?? shell.fail(1, message("picture-item-damaged", { file: item.path.file }));
}
