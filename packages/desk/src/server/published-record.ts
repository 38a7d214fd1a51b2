import { loadText } from "../../../../scripts/cli/index.ts";
import { ADDRESSES_FILE, kindOfContent, parseContentPath, textOf } from "../../../../scripts/content/index.ts";
import { DEFAULT_ZONE, laterOfMoments, type Moment, minuteAt } from "../../../../scripts/i18n/index.ts";
import {
  type Content,
  type Environment,
  type FileAtRevision,
  findRenamedFrom,
  findRevision,
  findTextsThen,
  type ItemRecord,
  isShallow,
  recordsOf,
} from "../../../../scripts/model/index.ts";
import type { PublishedRecord } from "../home/ever-online.ts";
import { type FindPublished, LONGEST } from "./published.ts";

const PUBLICATION = "publication.yaml";

/** The sources of the published state on this machine. */
export interface PublishedHere {
  readonly contentDir: string;
  readonly published: FindPublished;
  readonly environment: Environment;
  /** The moment as of which the desk was opened. */
  readonly asOf: Moment;
  /** In milliseconds since the epoch. */
  readonly now: () => number;
}

/** The records of published texts on this machine: the list of addresses, and the commits of the repository, in their present state. */
export function readPublishedRecord(
  content: Content,
  { contentDir, environment, published, asOf, now }: PublishedHere,
): PublishedRecord {
  const last = published((file) => file === PUBLICATION || file === ADDRESSES_FILE);
  const lists = [content.addresses, last?.addresses].filter((list) => list !== undefined);
  const listed = new Set(lists.flatMap((list) => list.published.map(({ address }) => address)));
  const zone = content.publication?.fields.timeZone ?? DEFAULT_ZONE;
  return {
    listed: lists.length === 0 ? undefined : listed,
    // A repository around the folder that has no commit of the publication contains no information about it.
    history: last?.publication === undefined ? undefined : historyOf(content, { contentDir, environment }),
    check: (path, bytes) => loadText(path, bytes, { seconds: LONGEST }),
    asOf: laterOfMoments(asOf, minuteAt(now(), zone)),
  };
}

function historyOf(
  content: Content,
  { contentDir, environment }: Pick<PublishedHere, "contentDir" | "environment">,
): NonNullable<PublishedRecord["history"]> {
  return {
    async textsThen(files, beside) {
      const isCut = isShallow(contentDir, environment);
      const own = findTextsThen(contentDir, environment, files);
      const texts =
        own?.length === 0 ? own : findTextsThen(contentDir, environment, [...files, ...beside], [PUBLICATION]);
      if (texts === undefined) throw new Error("git does not read the commits that it has listed");
      return { texts, isCut };
    },
    renamedFrom: async (files) => [
      ...findRenamedFrom(contentDir, environment, files),
      ...goneLike(files, content, findGone(content, contentDir, environment)),
    ],
  };
}

/** The items of the last commit whose files are gone, and in no commit yet. */
function findGone(content: Content, contentDir: string, environment: Environment): readonly FileAtRevision[] {
  const isGone = (file: string) => kindOfContent(file) === "item" && !content.files.has(file);
  return findRevision(contentDir, environment, "HEAD", isGone) ?? [];
}

/** The deleted files that may be earlier versions of one of these files: with its name in another bulletin, its title or its text. */
function goneLike(files: readonly string[], content: Content, gone: readonly FileAtRevision[]): readonly string[] {
  const own = content.items.flatMap(recordsOf).filter(({ path }) => files.includes(path.file));
  return gone.flatMap(({ path: file, bytes }) => {
    const path = parseContentPath(file);
    if (path?.kind !== "item") return [];
    const { record } = loadText(path, bytes, { seconds: LONGEST });
    if (record?.kind !== "item") return [file];
    const isLike = ({ path: { slug }, fields: { title }, body }: ItemRecord) =>
      slug === path.slug ||
      title === record.fields.title ||
      (textOf(body) !== "" && textOf(body) === textOf(record.body));
    return own.some(isLike) ? [file] : [];
  });
}
