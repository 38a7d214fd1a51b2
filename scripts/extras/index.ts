import type { Extra } from "../cli/extra.ts";
import { ANNOUNCE } from "./announce/index.ts";
import { COMPARE } from "./compare/index.ts";
import { DESK } from "./desk/index.ts";
import { EXPORT } from "./export/index.ts";
import { IMPORT } from "./import/index.ts";
import { MAIL } from "./mail/index.ts";
import { PUBLISH } from "./publish/index.ts";
import { REPORT } from "./report/index.ts";

/** All extras, in the order of the list of commands. To remove one, delete its folder and its line. */
export const EXTRAS: readonly Extra[] = [IMPORT, EXPORT, COMPARE, DESK, MAIL, ANNOUNCE, REPORT, PUBLISH];

/** What extras add to a site. */
export const ADDED_BY_EXTRAS: readonly NonNullable<Extra["siteAssets"]>[] = EXTRAS.flatMap(
  ({ siteAssets }) => siteAssets ?? [],
);

/** The commands of extras that editors call: those for the program's own use have no summary. */
export const COMMANDS_OF_EXTRAS: readonly string[] = EXTRAS.flatMap(({ commands }) =>
  Object.entries(commands).flatMap(([command, { summary }]) => (summary === undefined ? [] : command)),
);
