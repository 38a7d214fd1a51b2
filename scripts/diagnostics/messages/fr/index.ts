import { ADDED_PICTURES } from "./added-pictures.ts";
import { ADDRESSES } from "./addresses.ts";
import { BULLETINS } from "./bulletins.ts";
import { COMMANDS } from "./commands.ts";
import { COMPARISON } from "./comparison.ts";
import { EVENTS } from "./events.ts";
import { FAILURES } from "./failures.ts";
import { FIELDS } from "./fields.ts";
import { FILES } from "./files.ts";
import { FIXES } from "./fixes.ts";
import { IMPORT } from "./import.ts";
import { IMPORT_ITEMS } from "./import-items.ts";
import { IMPORT_REPORT } from "./import-report.ts";
import { IMPORT_TEXTS } from "./import-texts.ts";
import { INTERFACE } from "./interface.ts";
import { LEFTOVERS } from "./leftovers.ts";
import { LINKS } from "./links.ts";
import { MAIL } from "./mail.ts";
import { MEDIA } from "./media.ts";
import { MIGRATIONS } from "./migrations.ts";
import { NAMES } from "./names.ts";
import { NEW_FILES } from "./new-files.ts";
import { OUTPUT } from "./output.ts";
import { OWN_PICTURES } from "./own-pictures.ts";
import { PROGRESS } from "./progress.ts";
import { PUBLISH } from "./publish.ts";
import { REFERENCES } from "./references.ts";
import { RELEASES } from "./releases.ts";
import { RENAME } from "./rename.ts";
import { REPORT } from "./report.ts";
import { SERVER } from "./server.ts";
import { THEME } from "./theme.ts";
import { TRANSLATIONS } from "./translations.ts";
import { VALUES } from "./values.ts";
import { YAML } from "./yaml.ts";

export const FR = {
  ...ADDED_PICTURES,
  ...ADDRESSES,
  ...BULLETINS,
  ...COMMANDS,
  ...COMPARISON,
  ...EVENTS,
  ...FAILURES,
  ...FIELDS,
  ...FILES,
  ...FIXES,
  ...IMPORT,
  ...IMPORT_REPORT,
  ...IMPORT_ITEMS,
  ...IMPORT_TEXTS,
  ...INTERFACE,
  ...LEFTOVERS,
  ...LINKS,
  ...MAIL,
  ...MEDIA,
  ...MIGRATIONS,
  ...NAMES,
  ...NEW_FILES,
  ...OUTPUT,
  ...OWN_PICTURES,
  ...PROGRESS,
  ...PUBLISH,
  ...REFERENCES,
  ...RELEASES,
  ...RENAME,
  ...REPORT,
  ...SERVER,
  ...THEME,
  ...TRANSLATIONS,
  ...VALUES,
  ...YAML,
} as const;
