import { checkBody } from "../markdown/check-body.ts";
import { FEW_FILES, FILES_PER_BATCH } from "./cache/text-cache.ts";
import type { TextLoader } from "./load.ts";
import type { LoadedFile } from "./load-file.ts";
import { loadFile } from "./load-file.ts";
import { batchesOf } from "./workers/batches.ts";
import { parseLoadedFiles } from "./workers/loaded-files-json.ts";
import type { BatchCounter, BatchResult } from "./workers/parallel-map.ts";
import { parallelMap } from "./workers/parallel-map.ts";
import { openCheckThreads } from "./workers/pool.ts";

/** The task of another thread: it checks batches of files, given by their paths from the content folder. */
export interface CheckTask {
  readonly contentDir: string;
  readonly batches: readonly (readonly string[])[];
  readonly counter: BatchCounter;
}

/**
 * Loads texts on all cores without computing digests or HTML, for a check that renders and caches nothing. The HTML of a text is
 * made when it is first needed.
 */
export const loadTextsWithoutHtml: TextLoader = async (contentDir, files) => {
  if (files.length < FEW_FILES) return files.map((file) => loadFile(contentDir, file, checkBody));
  const { threads, runOnEach } = openCheckThreads();
  try {
    const batches = batchesOf(files, FILES_PER_BATCH);
    const paths = batches.map((batch) => batch.map(({ path }) => path.file));
    const loaded = await parallelMap<readonly LoadedFile[]>(batches.length, {
      runHere: (index) => (batches[index] ?? []).map((file) => loadFile(contentDir, file, checkBody)),
      startThreads(counter) {
        const task: CheckTask = { contentDir, batches: paths, counter };
        const results = runOnEach<readonly BatchResult<string>[]>(task, "check");
        return results.map(async (result) => parseResults(contentDir, await result));
      },
    });
    return loaded.flat();
  } finally {
    await threads.destroy();
  }
};

function parseResults(
  contentDir: string,
  results: readonly BatchResult<string>[],
): readonly BatchResult<readonly LoadedFile[]>[] {
  return results.map(([index, json]) => [index, parseLoadedFiles(contentDir, json)]);
}
