import { OFFERED_IN_BROWSERS } from "../../../../browser.ts";
import type { Offered } from "./offered.ts";

/** What the packages that are there offer. Its type is declared in another file, for what also runs without a browser. */
export const OFFERED: Offered = OFFERED_IN_BROWSERS;
