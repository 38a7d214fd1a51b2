import { parseContentPath } from "../content/content-path.ts";
import { CONTENT_SCHEMA } from "../features/content.ts";
import { type Environment, findHistory } from "../model/translations/git.ts";
import { revisionOf } from "../model/translations/revision.ts";
import type { FindTexts } from "../model/translations/status.ts";
import { translatableTexts } from "../model/translations/translatable-text.ts";
import { checkBytes } from "../schema/check-bytes.ts";
import type { Declarations } from "../schema/custom/custom-fields.ts";
import type { TranslatedText } from "../schema/translated.ts";

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
  const { record } = checkBytes(path, bytes, CONTENT_SCHEMA);
  return record !== undefined && "body" in record ? translatableTexts(record, declared) : undefined;
}
