import { posix } from "node:path";
import { readFields } from "../../../content/change/edit-fields.ts";
import type { Content } from "../../../content/content.ts";
import { parseFormer } from "../../../content/former/former-names.ts";
import { movesOf } from "../../../content/former/moves.ts";
import type { ItemRecord } from "../../../content/schema/record.ts";
import type { Environment } from "../../../content/translations/git.ts";
import { findCommitId, findHistory, isShallow } from "../../../content/translations/git.ts";
import { once } from "../../../once.ts";

/** Where earlier versions of the content are. */
export interface EarlierContent {
  readonly contentDir: string;
  readonly environment: Environment;
}

/**
 * The files of drafts with former names that nobody could ever read under any of them: none is in the list of what was published or, in a
 * publication without that list, each of their versions in the whole history of the repository was a draft. Of others, nobody knows.
 */
export function neverOnlineFiles(content: Content, { contentDir, environment }: EarlierContent): ReadonlySet<string> {
  const renamed = content.items
    .map(({ original }) => original)
    .filter(({ fields: { draft, formerly } }) => draft === true && formerly !== undefined);
  if (renamed.length === 0) return new Set();
  const listed = new Set((content.addresses?.published ?? []).map(({ address }) => address));
  const led = once(
    () => new Set(movesOf(content).flatMap(({ from, source }) => (listed.has(from) ? source.file : []))),
  );
  const history = once(() => {
    const isWhole = findCommitId(contentDir, environment, "HEAD") !== undefined && !isShallow(contentDir, environment);
    return isWhole ? findHistory(contentDir, environment) : undefined;
  });

  function wasAlwaysDraft(item: ItemRecord): boolean {
    const names = namesOf(item);
    const known = history();
    return known !== undefined && names?.every((file) => [...known.versionsOf(file)].every(isDraft(file))) === true;
  }

  const never = renamed.filter((item) => (listed.size > 0 ? !led().has(item.path.file) : wasAlwaysDraft(item)));
  return new Set(never.map(({ path }) => path.file));
}

/** The files in which an item is and was; undefined if it had an address of another site, where everybody could read it. */
function namesOf({ path, fields }: ItemRecord): readonly string[] | undefined {
  const former = (fields.formerly ?? []).map(parseFormer);
  const files = former.flatMap((each) =>
    each === undefined || "address" in each
      ? []
      : [posix.join("bulletins", each.period ?? path.period, `${each.name}.${path.language}.md`)],
  );
  return files.length === former.length ? [path.file, ...files] : undefined;
}

function isDraft(file: string): (bytes: Uint8Array) => boolean {
  return (bytes) => readFields(file, new TextDecoder().decode(bytes))?.fields["draft"] === true;
}
