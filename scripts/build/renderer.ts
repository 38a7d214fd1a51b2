import type { Address } from "../content/addresses.ts";
import type { View } from "../pages/view.ts";
import type { Route } from "../site/route.ts";

/** Prints batch after batch. */
export interface Renderer {
  /**
   * Prints sheets, one batch at a time, and gives what tells the page at an address. Either throws when a template fails. A
   * view is made when its page is printed, so that it is soon forgotten.
   */
  readonly render: (routes: readonly Route<View>[]) => Promise<(address: Address) => string>;
}

/** A page that nobody has asked for. */
export function lost(address: Address): never {
  throw new Error(`${address} has not been printed`);
}
