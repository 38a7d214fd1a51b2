import type { Address } from "../content/addresses.ts";
import type { Bulletin, EventRecord, NewsItem } from "../content/model/publication.ts";
import type { FileView } from "../editions/view.ts";
import type { PageView, View } from "../pages/view.ts";
import type { PageAddresses } from "./place.ts";

/**
 * Something that is published, known before it is viewed: where it is, and what its view is made of. A view is made when it is
 * asked for, so that a build that prints forty pages makes forty views.
 */
export interface Route<Viewed extends View | FileView = View | FileView> {
  readonly kind: Viewed["kind"];
  readonly address: Address;
  readonly dependencies: Dependencies;
  /** Makes the view. Always the same one, as long as what it shows is. */
  readonly view: () => Viewed;
}

/** A sheet that is a page for readers. */
export interface PageRoute<Viewed extends PageView = PageView> extends Route<Viewed> {
  readonly place: PageAddresses;
}

/**
 * What a view is made of, besides what all views of a publication share (its masthead, topics, standing pages, words). A sheet
 * whose `shows` says the same as before is printed as before, so nothing may be missing here; a test watches what views read.
 */
export interface Dependencies {
  /** Items whose text it prints. */
  readonly items?: readonly NewsItem[];
  /** Items of which it shows anything but the text. */
  readonly mentions?: readonly NewsItem[];
  /** Bulletins of which it shows their own words, order or agenda. */
  readonly bulletins?: readonly Bulletin[];
  readonly events?: readonly EventRecord[];
  /** Whatever else decides what is shown, such as numbers of items. */
  readonly values?: readonly (string | number | undefined)[];
}
