import type { Download } from "../../assets/downloads.ts";
import { checkDownload } from "../../content/read/download-bytes.ts";
import type { ListedFile } from "../../content/read/list.ts";
import { readContentFile } from "../../content/read/read-file.ts";
import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { digestOf } from "../../release/file-tree.ts";
import type { ContentCache } from "./cache-dirs.ts";
import { readCacheFile, writeCacheFile } from "./cache-file.ts";
import { mayHaveChanged } from "./text-entry.ts";

/** A document or a recording, or the diagnostics of a file that is neither. */
export interface LoadedDownload {
  readonly download?: Download;
  readonly diagnostics: readonly UnlocatedDiagnostic[];
}

/** Reads and checks documents and recordings, in the order in which they are given. */
export type DownloadLoader = (contentDir: string, files: readonly ListedFile[]) => readonly LoadedDownload[];

/** Reads every file, without a cache. */
export const loadDownloads: DownloadLoader = (contentDir, files) =>
  files.map((listed) => loadDownload(contentDir, listed));

/** Caches the digests of documents and recordings: a file with unchanged size and times is not opened. */
export function cachingDownloads({
  downloadsCacheFile,
  temporarySuffix,
}: Pick<ContentCache, "downloadsCacheFile" | "temporarySuffix">): DownloadLoader {
  return (contentDir, files) => {
    if (files.length === 0) return [];
    const { entries, writtenAt } = readCacheFile(downloadsCacheFile);
    const loaded = files.map((listed) => {
      const index = entries.get(listed.path.file)?.index ?? "";
      const isKnown = index.startsWith(`${listed.stamp}\n`) && !mayHaveChanged(listed.changedAt, writtenAt);
      const digest = index.slice(index.indexOf("\n") + 1);
      return isKnown
        ? { download: withBytes(contentDir, listed, digest), diagnostics: [] }
        : loadDownload(contentDir, listed);
    });
    const indexes = files.flatMap(({ path, stamp }, index) => {
      const digest = loaded[index]?.download?.digest;
      return digest === undefined ? [] : [[path.file, `${stamp}\n${digest}`] as const];
    });
    const isSame =
      indexes.length === entries.size && indexes.every(([file, index]) => entries.get(file)?.index === index);
    if (!isSame) {
      const fresh = new Map(indexes.map(([file, index]) => [file, { index, body: () => "" }]));
      writeCacheFile(downloadsCacheFile, fresh, temporarySuffix);
    }
    return loaded;
  };
}

function loadDownload(contentDir: string, listed: ListedFile): LoadedDownload {
  const file = readContentFile(contentDir, listed);
  if ("rule" in file) return { diagnostics: [file] };
  const diagnostics = checkDownload(listed.path.file, file.bytes);
  if (diagnostics.length > 0) return { diagnostics };
  return { download: withBytes(contentDir, listed, digestOf(file.bytes)), diagnostics };
}

function withBytes(contentDir: string, listed: ListedFile, digest: string): Download {
  const { file } = listed.path;
  return {
    file,
    digest,
    size: listed.size,
    bytes() {
      const read = readContentFile(contentDir, listed);
      if ("rule" in read || digestOf(read.bytes) !== digest) throw new Error(`${file} has changed during the build`);
      return read.bytes;
    },
  };
}
