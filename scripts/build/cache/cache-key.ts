import { resolveContentPath } from "../../content/content-path.ts";
import type { Bulletin, BulletinText, EventRecord, NewsItem } from "../../content/model/publication.ts";
import type { Body } from "../../markdown/types.ts";
import { memoize } from "../../memoize.ts";
import type { SiteInputs } from "../../site/context.ts";
import type { Route } from "../../site/route.ts";
import type { FileState } from "../load-file.ts";
import { digestOf } from "../load-file.ts";

/*
 * What a page is made of, as one digest. Two sheets with the same identity are the same bytes, so a page whose identity is
 * known from before is neither viewed nor printed. It is made of digests of files, not of views: to know that nothing changed
 * must cost far less than to make it all again.
 */

/**
 * Tells the identities of sheets, in hexadecimal digits. `program` is the version of everything that turns content into pages;
 * `states` are those of content files, by their paths from the content folder.
 */
export function cacheKeys(
  inputs: SiteInputs,
  program: string,
  states: ReadonlyMap<string, FileState>,
): (route: Route) => string {
  const { media } = inputs;
  const { drafts } = inputs.publication;
  const shared = digestOf(`${program}\n${describeShared(inputs)}`);
  const draftMark = (file: string): string => (drafts.has(file) ? " draft" : "");
  const stateOf = (file: string): FileState => states.get(file) ?? { bytes: "", fields: "" };
  const picture = (file: string | undefined): string => JSON.stringify(file === undefined ? [] : [media.get(file)]);
  const picturesIn = (file: string, { links }: Body): readonly string[] =>
    links.map(({ href }) => picture(resolveContentPath(file, href.replace(/#.*/, ""))));

  const fieldsOf = memoize(({ texts, picture: shown }: NewsItem): string => {
    const fields = [...texts.values()].map(({ file }) => stateOf(file).fields + draftMark(file));
    return shown === undefined ? fields.join() : [...fields, picture(shown.file)].join("\n");
  });
  const textOf = memoize((item: NewsItem): string => {
    const texts = [...item.texts.values()];
    const pictures = media.size === 0 ? [] : texts.flatMap(({ file, body }) => picturesIn(file, body));
    return [fieldsOf(item), ...texts.map(({ file }) => stateOf(file).bytes), ...pictures].join("\n");
  });
  const bulletinOf = memoize(({ month, texts }: Bulletin): string => {
    const own = [...texts.values()];
    const pictures = own.flatMap(({ file, introduction, callouts }) => [
      ...picturesIn(file, introduction),
      ...picturesOf(callouts).map((src) => picture(resolveContentPath(file, src))),
    ]);
    const ownStates = own.map(({ file }) => `${file} ${stateOf(file).bytes}${draftMark(file)}`);
    return [month, ...ownStates, ...pictures].join("\n");
  });

  const eventOf = memoize((event: EventRecord): string => JSON.stringify(event));

  return ({ kind, address, dependencies }) => {
    const { items = [], mentions = [], bulletins = [], events = [], values = [] } = dependencies;
    const parts = [
      `${shared} ${kind} ${address}`,
      linesOf(items, textOf),
      "mentions",
      linesOf(mentions, fieldsOf),
      "bulletins",
      linesOf(bulletins, bulletinOf),
      linesOf(events, eventOf),
      JSON.stringify(values),
    ];
    return digestOf(parts.join("\n"));
  };
}

/** What every page may show, as one text. A country has a page from its first item on, and links to it everywhere. */
function describeShared({ publication, base, messagesByLanguage, assets, media }: SiteInputs): string {
  const { masthead, languages, topics, countries, pages, slugs, drafts } = publication;
  const named = [...slugs].filter(([file, slug]) => !file.includes(`/${slug}.`));
  const pagesInFull = pages.map(({ texts }) => [...texts.values()].map((text) => [text, drafts.has(text.file)]));
  const places = countries.map(({ code, items }) => [
    code,
    ...languages.filter((language) => items.some(({ texts }) => texts.has(language))),
  ]);
  const onPages = [...media].filter(([file]) => !file.startsWith("bulletins/"));
  const inWords = [...messagesByLanguage].map(([language, { messages, countries: names }]) => [
    language,
    messages,
    [...names],
  ]);
  const labels = topics.map(({ record }) => record);
  return JSON.stringify([masthead, base, assets, labels, places, pagesInFull, named, onPages, inWords]);
}

function picturesOf(callouts: BulletinText["callouts"] = []): readonly string[] {
  return callouts.flatMap(({ pictures }) => pictures.flatMap(({ src }) => src ?? []));
}

/** Pages mention many items: one text that grows is made in less time than a list of all their lines. */
function linesOf<Part>(parts: readonly Part[], describe: (part: Part) => string): string {
  let lines = "";
  for (const part of parts) lines += `${describe(part)}\n`;
  return lines;
}
