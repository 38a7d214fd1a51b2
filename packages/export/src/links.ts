import type { Address } from "../../../scripts/content/index.ts";
import { groupBy } from "../../../scripts/diagnostics/index.ts";
import { htmlLang } from "../../../scripts/i18n/index.ts";
import type { ExportedPage } from "./plain-front-matter.ts";

/** A link in the front matter of a page. */
interface ExportedLink {
  readonly title: string;
  readonly href: string;
}

/** An address as seen from a page, so that an export works at any address. */
export function relativeHref(from: Address, to: string): string {
  return `${"../".repeat(from.split("/").length - 2)}${to.slice(1)}`;
}

/** The link from a page to another one. */
export function linkTo(
  from: Address,
  { title, address }: { readonly title: string; readonly address: Address },
): ExportedLink {
  return { title, href: relativeHref(from, address) };
}

/** The pages, each with links to the same page in other languages. */
export function withTranslations(pages: readonly ExportedPage[]): readonly ExportedPage[] {
  const byKey = groupBy(pages, ({ key }) => key);
  return pages.map((page) => {
    const others = (byKey.get(page.key) ?? []).filter(({ language }) => language !== page.language);
    if (others.length === 0) return page;
    const translations = others.map(({ language, address }) => ({
      lang: htmlLang(language),
      href: relativeHref(page.address, address),
    }));
    return { ...page, fields: { ...page.fields, translations } };
  });
}
