import type { Address } from "../addresses/address.ts";
import type { Sheet } from "../views/sheet.ts";
import type { View } from "../views/view.ts";

/** Prints batch after batch. */
export interface Press {
  /**
   * Prints sheets, one batch at a time, and gives what tells the page at an address. Either throws when a template fails. A
   * view is made when its page is printed, so that it is soon forgotten.
   */
  readonly print: (sheets: readonly Sheet<View>[]) => Promise<(address: Address) => string>;
}

/** A page that nobody has asked for. */
export function lost(address: Address): never {
  throw new Error(`${address} has not been printed`);
}
