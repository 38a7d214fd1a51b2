import { resolveIn } from "../references.ts";
import type { Details } from "./details.ts";
import type { Generator, OldSite } from "./old-site.ts";
import type { Place } from "./place.ts";
import { SLUG_SOURCE } from "./settings.ts";

/**
 * The address of a text on the old site; undefined if the site's address is unknown. Eleventy's address contains the file of a folder's
 * page.
 */
export function addressOfText(
  { base, generator, patterns, values }: OldSite,
  place: Place,
  details: Details,
): string | undefined {
  if (base === undefined) return undefined;
  const own = details.permalink;
  if (own !== undefined && URL.canParse(own.replace(/^\//, ""), base) && !own.includes(":"))
    return resolveIn(base, own.replace(/(?<=\/)index\.html$/, ""));
  if (own !== undefined && /^https?:/.test(own)) return own;
  const [section = ""] = place.folders.filter((step) => !/^(?:content|src|_posts|_drafts|pages|docs)$/.test(step));
  const pattern = patterns.get(section) ?? patterns.get("") ?? DEFAULTS[generator ?? "eleventy"];
  const isOfTitle = generator === "pelican" && values.get(SLUG_SOURCE.toLowerCase()) !== "basename";
  const slug = details.slug ?? ((isOfTitle && slugOfTitle(details.title ?? "")) || place.name);
  const path = fillPattern(NAMED.get(pattern) ?? pattern, place, { ...details, slug });
  return resolveIn(base, path.replaceAll(/[?#]/g, encodeURIComponent));
}

/** The addresses that generators give texts by themselves. */
const DEFAULTS: Readonly<Record<Generator, string>> = {
  hugo: "/:sections/:slug/",
  jekyll: "/:categories/:year/:month/:day/:title.html",
  docusaurus: "/:locale/:sections/:year/:month/:day/:slug",
  astro: "/:sections/:slug/",
  pelican: "/:slug.html",
  eleventy: "/:sections/:slug/",
};

/** Jekyll's names of patterns. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ["date", "/:categories/:year/:month/:day/:title.html"],
  ["pretty", "/:categories/:year/:month/:day/:title/"],
  ["none", "/:categories/:title.html"],
]);

/** Pelican's `slugify`, apart from scripts other than Latin, which it transliterates. */
function slugOfTitle(title: string): string {
  return title
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_\s-]+/gu, "")
    .trim()
    .replaceAll(/[-\s]+/g, "-");
}

function fillPattern(
  pattern: string,
  { name, folders, date, locale = "" }: Place,
  { slug, ...details }: Details & { readonly slug: string },
): string {
  const [year = "", month = "", day = ""] = (details.date ?? date ?? "").split("-");
  const isDated = pattern.includes("posts/") || folders.includes("_posts");
  const sections = folders.filter((step) => !/^(?:content|src|_posts|_drafts|pages)$/.test(step));
  const values = {
    locale,
    year,
    month,
    day,
    slug,
    title: slug,
    name: slug,
    filename: name,
    contentbasename: name,
    slugorfilename: slug,
    slugorcontentbasename: slug,
    i_month: String(Number(month)),
    i_day: String(Number(day)),
    short_year: year.slice(2),
    section: sections[0] ?? "",
    sections: sections.join("/"),
    categories: isDated
      ? details.categories.map((category) => category.toLowerCase().replaceAll(/\s+/g, "-")).join("/")
      : sections.join("/"),
  };
  const byName: ReadonlyMap<string, string> = new Map(Object.entries(values));
  return pattern
    .replaceAll(
      /:(\w+)|\{(?:date:%)?(\w+)\}/g,
      (_, colon: string | undefined, braced: string | undefined) =>
        byName.get(LETTERS.get(braced ?? "") ?? colon ?? braced ?? "") ?? "",
    )
    .replaceAll(/\/{2,}/g, "/");
}

/** Pelican's parts of a date. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ["Y", "year"],
  ["m", "month"],
  ["d", "day"],
]);
