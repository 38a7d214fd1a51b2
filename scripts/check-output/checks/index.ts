import type { OutputCheck } from "../output-check.ts";
import { canonical, internalLink, thirdParty, translations } from "./links.ts";
import {
  edition,
  headingOrder,
  image,
  inlineCode,
  leftover,
  oneH1,
  pageDescription,
  pageLanguage,
  pageTitle,
  uniqueId,
  wellFormed,
} from "./markup.ts";

/** All checks. A new check needs an entry in `markup.ts` or `links.ts`, in this table and in `tests/check-output/checks.test.ts`. */
export const CHECKS: readonly OutputCheck[] = [
  wellFormed,
  leftover,
  internalLink,
  thirdParty,
  inlineCode,
  pageLanguage,
  pageTitle,
  pageDescription,
  canonical,
  translations,
  oneH1,
  headingOrder,
  image,
  uniqueId,
  edition,
];
