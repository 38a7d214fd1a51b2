import { kindOfContent, resolveContentPath } from "../content/content-path.ts";
import { defined } from "../defined.ts";
import { partHref } from "../markdown/href.ts";
import type { Body, BodyLink, BodyPart } from "../markdown/types.ts";
import { once } from "../once.ts";
import { type Content, type InLanguages, recordsOf, type TextRecord, textsOf } from "./content.ts";

/*
 * Links from a text to a heading of another file. The page of a file shows the file in its own language, so a link may refer to the ids of
 * its headings. Ids in templates never begin like ids of headings.
 */

/** A link to a heading that its page does not have. */
export interface LostHeading {
  readonly record: TextRecord;
  readonly link: BodyLink;
  /** The target file of the link, as written, and the id after the `#`. */
  readonly file: string;
  readonly id: string;
  /** The ids of the headings of the target. */
  readonly headings: ReadonlySet<string>;
}

/** Finds links to headings that do not exist. Links to files that do not exist are not included. */
export function* findLostHeadings(content: Content): Iterable<LostHeading> {
  const headingsOf = once(() => headingsByFile(content));
  for (const record of textsOf(content)) {
    for (const link of record.body.links) {
      if (link.kind !== "relative" || !link.href.includes("#")) continue;
      const { path: file, fragment: id = "" } = partHref(link.href);
      const headings = headingsOf().get(resolveContentPath(record.path.file, file) ?? "");
      if (headings !== undefined && !headings.has(id)) yield { record, link, file, id, headings };
    }
  }
}

/** The content in which a link to a missing heading links to the page alone. */
export function withoutLostHeadings(content: Content): Content {
  const lost = new Map<TextRecord, Set<string>>();
  for (const { record, link } of findLostHeadings(content))
    lost.set(record, (lost.get(record) ?? new Set()).add(link.href));
  if (lost.size === 0) return content;
  const inEach = <Rec extends TextRecord>({ original, translations }: InLanguages<Rec>): InLanguages<Rec> => ({
    original: withoutFragments(original, lost.get(original)),
    translations: translations.map((each) => withoutFragments(each, lost.get(each))),
  });
  return {
    ...content,
    items: content.items.map(inEach),
    bulletins: content.bulletins.map(inEach),
    pages: content.pages.map(inEach),
  };
}

/** The ids of the headings on the page of each file. Files without a page of ours, such as pictures, are not among them. */
function headingsByFile(content: Content): ReadonlyMap<string, ReadonlySet<string>> {
  const headings = new Map<string, ReadonlySet<string>>();
  for (const file of content.files) if (kindOfContent(file) === "event") headings.set(file, NONE);
  for (const groups of [content.items, content.bulletins, content.pages]) {
    for (const group of groups) {
      for (const { path, body } of recordsOf<TextRecord>(group))
        headings.set(path.file, isWithdrawn(group) ? NONE : new Set(body.headings));
    }
  }
  return headings;
}

const NONE: ReadonlySet<string> = new Set();

/** The page of a withdrawn text shows only the notice. */
function isWithdrawn({ original }: InLanguages<TextRecord>): boolean {
  return original.kind === "item" && original.fields.withdrawn !== undefined;
}

function withoutFragments<Rec extends TextRecord>(record: Rec, lost: ReadonlySet<string> | undefined): Rec {
  return lost === undefined ? record : { ...record, body: cutLinks(record.body, lost) };
}

/** A body whose `parts` are still made when they are first needed. */
function cutLinks(body: Body, lost: ReadonlySet<string>): Body {
  const cut = (href: string): string => (lost.has(href) ? href.slice(0, href.indexOf("#")) : href);
  const { text, words, links, headings, faults } = body;
  return {
    ...defined({ text }),
    words,
    links: links.map((link) => ({ ...link, href: cut(link.href) })),
    ...defined({ headings }),
    faults,
    get parts(): readonly BodyPart[] {
      return body.parts.map((part) =>
        typeof part === "object" && part.kind === "link" ? { ...part, href: cut(part.href) } : part,
      );
    },
  };
}
