import type { Feature } from "../feature.ts";
import { redirectRoutes } from "./redirect-routes.ts";
import { withdrawnRoutes } from "./withdrawn.ts";

/**
 * The files at former addresses, and the lists from which hosts get their rules. It can't be switched off: a published address must be
 * served for ever, and the build checks it.
 */
export const REDIRECTS = {
  name: "redirects",
  sharedFiles: withdrawnRoutes,
  lastFiles: redirectRoutes,
} as const satisfies Feature;
