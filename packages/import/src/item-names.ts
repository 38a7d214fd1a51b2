import { findSlug, type Period, parseSlug, type Slug } from "../../../scripts/content/index.ts";
import { decodePercent } from "../../../scripts/diagnostics/index.ts";
import { type Content, recordsOf } from "../../../scripts/model/index.ts";
import type { SourceItem } from "./source.ts";

/** The existing names of files and addresses of bulletins, or of events. */
export interface TakenNames {
  /** Each in the form `PERIOD/NAME`. */
  readonly all: Set<string>;
  /** The number for the next text of the same name: thousands of texts may have the same name. */
  readonly numbers: Map<string, number>;
}

/** The names in the content, without the names of some files. */
export function takenNames({ items }: Content, except: ReadonlySet<string>): TakenNames {
  const records = items.flatMap(recordsOf).filter(({ path }) => !except.has(path.file));
  const all = records.flatMap(({ path, fields }) => [path.slug, fields.slug].map((slug) => `${path.period}/${slug}`));
  return { all: new Set(all), numbers: new Map() };
}

/** A name for an item: from its old address, or else from its title; its number if neither has Latin letters. */
export function nameOf({ name, title, id }: Pick<SourceItem, "name" | "title" | "id">, otherwise = "item"): string {
  const ownName = name?.replace(/\.(?:x?html?|php|aspx?|jsp)$/i, "");
  const found = [ownName, title].flatMap((text) => findName(text ?? "") ?? [])[0];
  return found ?? findName(`${otherwise} ${id.replaceAll(/\D+/g, " ").trim()}`) ?? otherwise;
}

/** The name if it is free in the bulletin or folder, otherwise with the next free number; the name is reserved afterwards. */
export function takeName({ all, numbers }: TakenNames, period: Period | "events", name: string): Slug {
  for (let number = numbers.get(`${period}/${name}`) ?? 1; ; number += 1) {
    const slug = parseSlug(number === 1 ? name : withNumber(name, number));
    if (slug === undefined || slug === "bulletin" || all.has(`${period}/${slug}`)) continue;
    all.add(`${period}/${slug}`);
    numbers.set(`${period}/${name}`, number + 1);
    return slug;
  }
}

/** A name with a number behind it, which is never too long. */
function withNumber(name: string, number: number): string {
  const end = `-${number}`;
  return `${name.slice(0, LONGEST - end.length).replace(/-$/, "")}${end}`;
}

/** At most 80 characters, cut between words. */
const LONGEST = 80;

function findName(text: string): string | undefined {
  const words = decodePercent(text)
    .replaceAll(/[ßẞ]/g, "ss")
    .replaceAll(/[æÆ]/g, "ae")
    .replaceAll(/[øØ]/g, "o")
    .replaceAll(/[œŒ]/g, "oe")
    .replaceAll(/[’'ʼ]/g, "")
    .replaceAll(/[ªº]/g, "");
  const whole = words
    .normalize("NFD")
    .replaceAll(/\p{Mn}+/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-");
  const short = whole.length <= LONGEST ? whole : whole.slice(0, LONGEST + 1).replace(/-[^-]*$/, "");
  return findSlug(short.slice(0, LONGEST));
}
