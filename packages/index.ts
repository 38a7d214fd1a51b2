import type { Package } from "../scripts/cli/package.ts";
import { COMPARE } from "./compare/src/index.ts";
import { DESK } from "./desk/src/index.ts";
import { EXPORT } from "./export/src/index.ts";
import { IMPORT } from "./import/src/index.ts";
import { MAIL } from "./mail/src/index.ts";
import { PUBLISH } from "./publish/src/index.ts";
import { REPORT } from "./report/src/index.ts";

/** All packages, in the order of the list of commands. To remove one, delete its folder and its lines here and in `browser.ts`. */
export const PACKAGES: readonly Package[] = [IMPORT, EXPORT, COMPARE, DESK, MAIL, REPORT, PUBLISH];

/** The additions of packages to a site. */
export const ADDED_BY_PACKAGES: readonly NonNullable<Package["siteAssets"]>[] = PACKAGES.flatMap(
  ({ siteAssets }) => siteAssets ?? [],
);

/** The commands of packages that editors call: internal commands have no summary. */
export const COMMANDS_OF_PACKAGES: readonly string[] = PACKAGES.flatMap(({ commands }) =>
  Object.entries(commands).flatMap(([command, { summary }]) => (summary === undefined ? [] : command)),
);
