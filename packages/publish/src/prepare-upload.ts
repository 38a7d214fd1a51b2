import { readFileSync } from "node:fs";
import { join } from "node:path";
import { MessageError } from "../../../scripts/diagnostics/index.ts";
import { readRelease, treeOfRelease } from "../../../scripts/release/index.ts";
import type { Destination } from "./destination.ts";
import { filesAtNewPaths } from "./plan-upload.ts";
import { message } from "./shell.ts";
import { readTree } from "./stores/tree-store.ts";
import type { JournalEntry, PublishedRelease, Retention } from "./upload-journal.ts";
import { planUpload, type Upload, type UploadPlan } from "./upload-to-store.ts";

/** The source of a release: the site in a folder, or an earlier release, by the first digits of its id. */
export type ReleaseSource = { readonly siteDir: string } | { readonly rollback: string };

/** A release, the plan of its upload, and the paths of files that the upload would replace although no release lists them. */
export interface PreparedUpload {
  readonly release: Upload;
  readonly plan: UploadPlan;
  readonly otherFiles: readonly string[];
}

/**
 * Reads the release to publish and plans its upload. Changes nothing. Rejects with an {@link UnknownReleaseError}, a
 * `ChangedSiteError` or a `StoreError`.
 */
export async function prepareUpload(
  destination: Destination,
  head: JournalEntry,
  source: ReleaseSource,
  retention: Retention,
): Promise<PreparedUpload> {
  const release =
    "siteDir" in source
      ? readSite(source.siteDir)
      : await readEarlierRelease(destination, findRelease(head, source.rollback));
  const published = await destination.readPublished(head);
  const plan = await planUpload(destination.store, { head, published }, release, retention);
  return { release, plan, otherFiles: await destination.findOtherFiles(filesAtNewPaths(published, plan.phases)) };
}

/** The destination has files that no release lists at paths of the new release. */
export class OtherFilesError extends MessageError {
  readonly paths: readonly string[];
  constructor(paths: readonly string[]) {
    super(message("publish-not-ours-there"));
    this.paths = paths;
  }
}

/** The release of a rollback is not available. */
export class UnknownReleaseError extends MessageError {
  readonly known: readonly PublishedRelease[];
  constructor(wanted: string, known: readonly PublishedRelease[]) {
    super(message("publish-release-unknown", { release: wanted }));
    this.known = known;
  }
}

function readSite(siteDir: string): Upload {
  const release = readRelease(siteDir);
  if (release.isPreview === true) throw new MessageError(message("publish-preview", { folder: siteDir }));
  const tree = treeOfRelease(release);
  const paths = new Map(tree.map(({ path, sha256 }) => [sha256, path]));
  return {
    id: release.id,
    tree,
    findBytes: (digest) => {
      const path = paths.get(digest);
      return path === undefined ? undefined : readFileSync(join(siteDir, path));
    },
  };
}

async function readEarlierRelease(destination: Destination, { id, tree }: PublishedRelease): Promise<Upload> {
  return { id, tree: await readTree(destination.store, tree), findBytes: () => undefined };
}

/** A release by the first digits of its id, or of its folder's name. */
function findRelease({ releases, attempts }: JournalEntry, wanted: string): PublishedRelease {
  const known = [...releases, ...attempts];
  const [found, ...others] = known.filter(
    ({ id, target }) => wanted !== "" && (id.startsWith(wanted) || target.startsWith(wanted)),
  );
  if (found === undefined || others.some(({ id }) => id !== found.id)) throw new UnknownReleaseError(wanted, known);
  return found;
}
