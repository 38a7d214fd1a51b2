import { type Address, outputFile } from "../../../scripts/content/index.ts";
import type { Redirects, TreeFile } from "../../../scripts/release/index.ts";
import type { LocalizedSite, PdfView, Route } from "../../../scripts/templates/index.ts";
import type { Published } from "./content-tables.ts";
import type { EditionFiles } from "./funding-table.ts";
import { placeOf } from "./reach/site-places.ts";

/** A built site, as its editions are read. */
export interface BuiltSite {
  readonly sites: readonly LocalizedSite[];
  readonly files: readonly Pick<TreeFile, "path" | "type">[];
  readonly redirects: Redirects;
  readonly languageOf: (address: Address) => string;
  /** Reads a file as text. */
  readonly read: (path: string) => string;
  /** The inputs of the PDFs of issues. */
  readonly pdfs: readonly Route<PdfView>[];
  readonly render: (view: PdfView) => string | Promise<string>;
}

/** Every page of a built site, and the emails and PDFs of the issues of a span, by language. */
export function editionsOf(built: BuiltSite, { bulletins }: Pick<Published, "bulletins">): readonly EditionFiles[] {
  const { sites, files, redirects, languageOf, read, pdfs, render } = built;
  const paths = new Set(files.map(({ path }) => path));
  const addresses = files.map(placeOf).flatMap((place) => (place?.kind === "page" ? place.address : []));
  const isMail = new Set<string>(
    sites.flatMap((site) =>
      site.publication.bulletins.map(({ period }) => site.addresses.email(site.language, period)),
    ),
  );
  const pages = addresses.filter(
    (address) => !isMail.has(address) && !redirects.has(address) && !redirects.has(address.replace(/\/$/, "")),
  );
  const readAll = (all: readonly Address[]) =>
    lazily(
      all.map(outputFile).filter((path) => paths.has(path)),
      read,
    );
  return sites.flatMap((site): readonly EditionFiles[] => {
    const { language, addresses: of } = site;
    const ofBulletins = (kind: "email" | "emailText" | "pdf") =>
      bulletins.map(({ period }) => of[kind](language, period));
    const own = new Set(ofBulletins("pdf"));
    const views = lazily(
      pdfs.filter(({ address }) => own.has(address)),
      (route) => render(route.view()),
    );
    return [
      { edition: "pages", site, texts: readAll(pages.filter((address) => languageOf(address) === language)) },
      { edition: "emails", site, texts: readAll(ofBulletins("email")) },
      { edition: "plainEmails", site, texts: readAll(ofBulletins("emailText")) },
      { edition: "pdfs", site, texts: views },
    ];
  });
}

/** One after the other, so that not all texts are in memory. */
async function* lazily<Thing>(
  things: readonly Thing[],
  textOf: (thing: Thing) => string | Promise<string>,
): AsyncIterable<string> {
  for (const thing of things) yield textOf(thing);
}
