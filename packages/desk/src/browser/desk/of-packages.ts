import { OFFERED_IN_BROWSERS } from "../../../../browser.ts";
import type { Offered } from "./offered.ts";

/** The functions of the installed packages. The type is declared in another file, for code that also runs without a browser. */
export const OFFERED: Offered = OFFERED_IN_BROWSERS;
