import type { OutputCheck } from "../output-check.ts";
import { canonical } from "./canonical.ts";
import { edition } from "./edition.ts";
import { headingOrder } from "./heading-order.ts";
import { image } from "./image.ts";
import { inlineCode } from "./inline-code.ts";
import { internalLink } from "./internal-link.ts";
import { leftover } from "./leftover.ts";
import { oneH1 } from "./one-h1.ts";
import { pageDescription } from "./page-description.ts";
import { pageLanguage } from "./page-language.ts";
import { pageTitle } from "./page-title.ts";
import { thirdParty } from "./third-party.ts";
import { translations } from "./translations.ts";
import { uniqueId } from "./unique-id.ts";
import { wellFormed } from "./well-formed.ts";

/** All checks. A new one needs a file in this folder, a line here and cases in `tests/check-output/checks.test.ts`. */
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
