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
  SiteFeatures,
} from "../../../../scripts/templates/index.ts";

/** Pairs of a JSON file that are a `Map` in the program. */
type Pairs<Key, Value> = readonly (readonly [Key, Value])[];

/** What the preview knows of the publication besides the text in the form: plain JSON. */
export interface PreviewContext {
  /** The texts of content as they are written, by their path from the content folder. */
  readonly texts: Pairs<string, string>;
  /** What was found in texts by a home that has checked them: whoever opens them need not do that again. */
  readonly checked?: Pairs<string, CheckedFile>;
  /** What the other files say, whose texts say more than may be shown. */
  readonly records: readonly ContentRecord[];
  /** The paths of all content files, those of `texts` and `records` among them. */
  readonly files: readonly string[];
  readonly base: Base;
  /** The moment as of which the preview shows the publication. */
  readonly asOf: Moment;
  readonly assets: ChromeAssets;
  /**
   * The stylesheets that a preview loads in place of those that its pages name. A page names those that the site would have, which has no
   * rules for what no published text uses; nobody serves it before it is built.
   */
  readonly stylesheets: Pairs<string, string>;
  readonly media: Pairs<string, MediaImage>;
  readonly downloads: Pairs<string, MediaDownload>;
  readonly messages: Pairs<
    LanguageTag,
    Omit<LanguageMessages, "countries"> & { readonly countries: readonly (readonly [string, string])[] }
  >;
  readonly feedFiles: readonly FeedFile[];
  readonly features: Pairs<LanguageTag, SiteFeatures>;
  /** The period of the only bulletin that is here as a whole; absent if all are. */
  readonly slice?: Period;
  /** What all pages need and has errors now, as it was without them; null for what was not there. */
  readonly former?: Pairs<string, string | null>;
}
