import type { Content, TextRecord } from "../../content/content.ts";
import { textsOf } from "../../content/content.ts";
import { contentLink, parseContentPath, resolveContentPath } from "../../content/content-path.ts";
import { editFile } from "../../content/edit/edit-file.ts";
import { parseFile } from "../../content/front-matter.ts";
import { parsePeriod } from "../../content/period.ts";
import { isMapping } from "../../content/schema/known-fields.ts";
import { mediaNamedIn } from "../../content/schema/pictures.ts";
import type { ContentEdit } from "./check-edit.ts";
import { findStored } from "./content-folder.ts";
import { refusal } from "./refused.ts";

/**
 * Puts an item into another bulletin: its files in all languages, with their pictures. Links between it and other texts lead to the same
 * files as before, the old bulletin no longer names it, and its old addresses lead to the new ones.
 * @param edited the text of the file whose form was saved
 */
export function moveItem(
  contentDir: string,
  content: Content,
  edited: { readonly file: string; readonly text: string },
  bulletin: string,
): ContentEdit {
  const path = parseContentPath(edited.file);
  const period = parsePeriod(bulletin);
  if (path?.kind !== "item" || period === undefined) throw refusal("request", { detail: bulletin });
  const [from, to] = [`bulletins/${path.period}`, `bulletins/${period}`];
  const group = content.items.find(
    ({ original }) => original.path.slug === path.slug && original.path.period === path.period,
  );
  const own = group === undefined ? [] : [group.original, ...group.translations];
  const moved = new Map(own.map((record) => [record.path.file, record.path.file.replace(from, to)]));
  const others = textsOf(content).filter((record) => !moved.has(record.path.file));
  const media = new Set(own.flatMap(mediaNamedIn).filter((file) => file.startsWith(`${from}/media/`)));
  for (const file of media) moved.set(file, file.replace(from, to));
  const textOf = (file: string) => (file === edited.file ? edited.text : readText(contentDir, file));

  const texts = own.map((record) => {
    const { file } = record.path;
    const text = relink(record, textOf(file), moved);
    const isOriginal = record === group?.original;
    return {
      file: moved.get(file) ?? file,
      text: isOriginal ? withFormer(file, text, `${path.period}/${path.slug}`) : text,
    };
  });
  const relinked = others
    .map((record) => ({ file: record.path.file, before: textOf(record.path.file), record }))
    .map(({ file, before, record }) => ({
      file,
      before,
      text: withoutItem(record, relink(record, before, moved), path),
    }))
    .filter(({ before, text }) => before !== text);
  const kept = new Set(others.flatMap(mediaNamedIn));
  const copies = [...media].flatMap((file) => {
    const stored = findStored(contentDir, file);
    return stored === undefined ? [] : [{ file: moved.get(file) ?? file, bytes: stored.bytes }];
  });
  for (const { file } of [...texts, ...copies])
    if (findStored(contentDir, file) !== undefined) throw refusal("exists", { file });
  return {
    written: [
      ...[...texts, ...relinked].map(({ file, text }) => ({ file, bytes: Buffer.from(text, "utf8") })),
      ...copies,
    ],
    removed: [...own.map(({ path: { file } }) => file), ...[...media].filter((file) => !kept.has(file))],
  };
}

function readText(contentDir: string, file: string): string {
  return Buffer.from(findStored(contentDir, file)?.bytes ?? []).toString("utf8");
}

/** The text with links that lead to the same files after some have moved, this one perhaps among them. */
function relink({ path, body }: TextRecord, text: string, moved: ReadonlyMap<string, string>): string {
  const here = moved.get(path.file) ?? path.file;
  const hrefs = body.links.flatMap(({ href, kind }) => (kind === "relative" ? [href.replace(/#.*/, "")] : []));
  const targets = new Map(hrefs.map((href) => [href, resolveContentPath(path.file, href)]));
  return text.replace(/\]\(([^()\s#]+)(?=[)\s#])/g, (link, href: string) => {
    const target = targets.get(href);
    if (target === undefined || parseContentPath(target) === undefined) return link;
    return `](${contentLink(here, moved.get(target) ?? target)}`;
  });
}

/** A bulletin's own file without an item at its top or in its order. */
function withoutItem(
  record: TextRecord,
  text: string,
  { period, slug }: { readonly period: string; readonly slug: string },
): string {
  if (record.kind !== "bulletin" || record.path.period !== period) return text;
  return editFields(record.path.file, text, ({ lead, order, ...fields }) => ({
    ...fields,
    ...(lead === undefined || lead === slug ? {} : { lead }),
    ...(Array.isArray(order) ? { order: order.filter((name) => name !== slug) } : {}),
  }));
}

/** The original of an item with one more of its former places. */
function withFormer(file: string, text: string, place: string): string {
  return editFields(file, text, ({ formerly, ...fields }) => ({
    ...fields,
    formerly: [...(Array.isArray(formerly) ? formerly : []), place],
  }));
}

type Fields = Readonly<Record<string, unknown>>;

function editFields(file: string, text: string, edit: (fields: Fields) => Fields): string {
  const path = parseContentPath(file);
  if (path === undefined || path.kind === "media") return text;
  const { fields, markdown } = parseFile(path, Buffer.from(text, "utf8")).parsed;
  return isMapping(fields) ? editFile(file, text, { fields: edit(fields), body: markdown, order: [] }) : text;
}
