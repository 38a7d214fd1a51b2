import type { Address } from "../content/addresses.ts";
import { fileIn, foldersOf, rootFile } from "../content/addresses.ts";
import { defined } from "../defined.ts";
import { feedRoutes } from "../editions/feeds/feed.ts";
import { FEED_FORMATS } from "../editions/feeds/formats.ts";
import type { FeedFile } from "../site/parts.ts";
import type { Route } from "../site/route.ts";
import type { LocalizedSite } from "../site/site-inputs.ts";
import { deepFreeze } from "./deep-freeze.ts";
import type * as face from "./extension.ts";
import { callPart, wrongResult } from "./extension-error.ts";
import type { LoadedExtensions } from "./loaded-extensions.ts";
import { partsOf } from "./loaded-extensions.ts";

/** A feed in a format of an extension, which writes its text. */
export interface OwnFeedView {
  readonly kind: `feed-own-${string}`;
  readonly address: Address;
}

/** The formats of feeds that extensions add, for the links of pages. */
export function ownFeedFiles(extensions: LoadedExtensions | undefined): readonly FeedFile[] {
  return formatsOf(extensions).map(({ part: { label, file, mediaType } }) => ({ name: label, label, file, mediaType }));
}

/** Every feed of a language in the formats of extensions. It is made of what the same feed in another format is made of. */
export function ownFeedRoutes(
  extensions: LoadedExtensions | undefined,
  site: LocalizedSite,
): readonly Route<OwnFeedView>[] {
  const formats = formatsOf(extensions);
  if (extensions === undefined || formats.length === 0) return [];
  const [first] = FEED_FORMATS;
  return feedRoutes(site)
    .filter(({ kind }) => kind === first.kind)
    .flatMap(({ address: other, dependencies, view: viewOther }) =>
      formats.map(({ path, part }): Route<OwnFeedView> => {
        const view = (): OwnFeedView => ({ kind: `feed-own-${part.name}`, address: inFolderOf(other, part.file) });
        const text = (): string => {
          const written: unknown = callPart(extensions, path, () => part.render(viewFeed(viewOther().feed)));
          if (typeof written !== "string") throw wrongResult(extensions, path, { found: written, expected: "string" });
          return written;
        };
        return { ...view(), dependencies, view, text };
      }),
    );
}

function formatsOf(extensions: LoadedExtensions | undefined) {
  return partsOf(
    extensions,
    "feedFormats",
    ({ feedFormats }) => feedFormats,
    ({ name }) => name,
  );
}

function inFolderOf(address: Address, file: string): Address {
  return fileIn(foldersOf(address).at(-1) ?? rootFile(""), file);
}

type Feed = ReturnType<ReturnType<typeof feedRoutes>[number]["view"]>["feed"];

/** What extensions see of a feed. */
function viewFeed({ id, title, description, lang, home, updated, entries }: Feed): face.Feed {
  return deepFreeze({
    ...{ id, title, description, language: lang, home, updated: updated.iso },
    entries: entries.map((entry) => ({
      ...{ id: entry.id, title: entry.title, url: entry.url, language: entry.lang },
      ...{ published: entry.published.iso, updated: entry.updated.iso },
      ...defined({ summary: entry.summary, html: entry.html }),
      authors: (entry.authors ?? []).map(({ name }) => name),
      categories: entry.categories.map(({ label }) => label),
      enclosures: (entry.enclosures ?? []).map(({ url, type, size, title: name }) => ({
        url,
        type,
        size,
        title: name,
      })),
    })),
  });
}
