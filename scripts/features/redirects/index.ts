import type { Feature } from "../feature.ts";
import { redirectRoutes } from "./redirect-routes.ts";
import { withdrawnRoutes } from "./withdrawn.ts";

/**
 * What answers at former addresses, and the lists from which hosts get their rules. No publication can be without it: an address that was
 * published answers forever, and the build checks that.
 */
export const REDIRECTS = {
  name: "redirects",
  sharedFiles: withdrawnRoutes,
  lastFiles: redirectRoutes,
} as const satisfies Feature;
