import { parseContentPath } from "../content/content-path.ts";
import { checkBytes } from "../content/read/check-bytes.ts";
import type { Declarations } from "../content/schema/custom/custom-fields.ts";
import type { TranslatedText } from "../content/schema/translated.ts";
import type { Environment } from "../content/translations/git.ts";
import { findHistory } from "../content/translations/git.ts";
import { revisionOf } from "../content/translations/revision.ts";
import type { FindTexts } from "../content/translations/status.ts";
import { translatableTexts } from "../content/translations/translatable-text.ts";
import { BULLETIN_SCHEMA } from "../pages/callouts/index.ts";

/**
 * Finds the newest version of a file in the git history whose texts have a revision.
 * @param environment the variables of the process, for git
 */
export function textsInHistory(dir: string, environment: Environment): FindTexts {
  const history = findHistory(dir, environment);
  return (file, revision, declared) => {
    for (const bytes of history?.versionsOf(file) ?? []) {
      const texts = textsIn(file, bytes, declared);
      if (texts !== undefined && revisionOf(texts) === revision) return texts;
    }
    return undefined;
  };
}

function textsIn(
  file: string,
  bytes: Uint8Array,
  declared: Declarations | undefined,
): readonly TranslatedText[] | undefined {
  const path = parseContentPath(file);
  if (path === undefined || path.kind === "media") return undefined;
  const { record } = checkBytes(path, bytes, BULLETIN_SCHEMA);
  return record !== undefined && "body" in record ? translatableTexts(record, declared) : undefined;
}
