import { parseContentPath } from "../content/content-path.ts";
import { LARGEST_TEXT } from "../content/read/list.ts";
import { CONTENT_SCHEMA } from "../features/content.ts";
import type { Body } from "../markdown/types.ts";
import { type Content, collectContent } from "../model/content.ts";
import { type Environment, findRevision } from "../model/translations/git.ts";
import { checkBytes } from "../schema/check-bytes.ts";

const NO_BODY: Body = { parts: [], words: 0, links: [], faults: [] };

/**
 * The fields of a content folder's files at a revision of git, without their texts and without diagnostics. Undefined if there is no such
 * revision.
 */
export function findContentAt(contentDir: string, environment: Environment, revision: string): Content | undefined {
  const isWanted = (path: string) => /^(?:publication\.yaml$|bulletins\/.*\.md$|events\/)/.test(path);
  const files = findRevision(contentDir, environment, revision, isWanted);
  if (files === undefined) return undefined;
  const records = files.flatMap(({ path: file, bytes }) => {
    const path = parseContentPath(file);
    if (path === undefined || path.kind === "media" || bytes.length > LARGEST_TEXT) return [];
    return checkBytes(path, bytes, CONTENT_SCHEMA, () => NO_BODY).record ?? [];
  });
  return collectContent(
    records,
    files.map(({ path }) => path),
  );
}
