import type { Period } from "../../../../scripts/content/index.ts";
import type { LanguageTag, Moment } from "../../../../scripts/i18n/index.ts";
import type { CheckedFile, ContentRecord } from "../../../../scripts/model/index.ts";
import type {
  Base,
  ChromeAssets,
  FeedFile,
  LanguageMessages,
  MediaDownload,
  MediaImage,
  Plate,
  SiteFeatures,
} from "../../../../scripts/templates/index.ts";

/** Pairs of a JSON file that are a `Map` in the program. */
type Pairs<Key, Value> = readonly (readonly [Key, Value])[];

/** The data of the publication for the preview, besides the text in the form: plain JSON. */
export interface PreviewContext {
  /** The texts of content as written, by their path from the content folder. */
  readonly texts: Pairs<string, string>;
  /** The results of checks at the home: texts need not be checked again when they are opened. */
  readonly checked?: Pairs<string, CheckedFile>;
  /** The records of other files, whose full texts may not be shown. */
  readonly records: readonly ContentRecord[];
  /** The paths of all content files, including the files in `texts` and `records`. */
  readonly files: readonly string[];
  readonly base: Base;
  /** The moment as of which the preview shows the publication. */
  readonly asOf: Moment;
  readonly assets: ChromeAssets;
  /**
   * The stylesheets that replace the pages' own in a preview. A page refers to the stylesheets of the future site, which has no rules for
   * elements that no published text uses; they are not served before the site is built.
   */
  readonly stylesheets: Pairs<string, string>;
  readonly media: Pairs<string, MediaImage>;
  readonly downloads: Pairs<string, MediaDownload>;
  /** The maps for items without a picture, by the set of their countries, see `codesOf`. A set that no item has yet has no map. */
  readonly plates: Pairs<string, Pick<Plate, "address" | "width" | "height">>;
  readonly messages: Pairs<
    LanguageTag,
    Omit<LanguageMessages, "countries"> & { readonly countries: readonly (readonly [string, string])[] }
  >;
  readonly feedFiles: readonly FeedFile[];
  readonly features: Pairs<LanguageTag, SiteFeatures>;
  /** The period of the only bulletin that is here as a whole; absent if all are. */
  readonly slice?: Period;
  /** The last versions without errors of shared files that have errors now; null for a file that did not exist. */
  readonly former?: Pairs<string, string | null>;
}
