import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../../../tests/support/folders.ts";

/** The smallest content that validates, as the cases have it: a publication in two languages, and a topic. */
export const BASE = path.join(ROOT, "packages/import/tests/base");

/** {@link BASE}, for `writeTree`. */
export const CONTENT = {
  "content/publication.yaml": readFileSync(path.join(BASE, "publication.yaml"), "utf8"),
  "content/topics.yaml": readFileSync(path.join(BASE, "topics.yaml"), "utf8"),
};
