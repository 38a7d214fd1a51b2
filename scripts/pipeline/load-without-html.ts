import type { BodyParser } from "../content/schema/record.ts";
import { checkBody, checkBodyWithText } from "../markdown/check-body.ts";
import { FEW_FILES, FILES_PER_BATCH } from "./cache/text-cache.ts";
import type { TextLoader } from "./load.ts";
import type { LoadedFile } from "./load-file.ts";
import { loadFile } from "./load-file.ts";
import { batchesOf } from "./workers/batches.ts";
import { parseCheckedFiles } from "./workers/checked-files-json.ts";
import type { BatchCounter, BatchResult } from "./workers/parallel-map.ts";
import { parallelMap } from "./workers/parallel-map.ts";
import { openCheckThreads } from "./workers/pool.ts";

/** The task of another thread: it checks batches of files, given by their paths from the content folder. */
export interface CheckTask {
  readonly contentDir: string;
  readonly batches: readonly (readonly string[])[];
  readonly hasTermbase: boolean;
  readonly counter: BatchCounter;
}

/**
 * Loads texts on all cores without computing digests or HTML, for a check that renders and caches nothing. The HTML of a text is
 * made when it is first needed.
 */
export const loadTextsWithoutHtml: TextLoader = async (contentDir, files) => {
  const hasTermbase = files.some(({ path }) => path.kind === "termbase");
  const parse = bodyParser({ hasTermbase });
  if (files.length < FEW_FILES) return files.map((file) => loadFile(contentDir, file, parse));
  const { threads, runOnEach } = openCheckThreads();
  try {
    const batches = batchesOf(files, FILES_PER_BATCH);
    const paths = batches.map((batch) => batch.map(({ path }) => path.file));
    const loaded = await parallelMap<readonly LoadedFile[]>(batches.length, {
      runHere: (index) => (batches[index] ?? []).map((file) => loadFile(contentDir, file, parse)),
      startThreads(counter) {
        const task: CheckTask = { contentDir, batches: paths, hasTermbase, counter };
        const results = runOnEach<readonly BatchResult<string>[]>(task, "check");
        return results.map(async (result) => parseResults(contentDir, await result));
      },
    });
    return loaded.flat();
  } finally {
    await threads.destroy();
  }
};

/** How texts are parsed: where there is a termbase, all of their words are looked at. */
export function bodyParser({ hasTermbase }: Pick<CheckTask, "hasTermbase">): BodyParser {
  return hasTermbase ? checkBodyWithText : checkBody;
}

function parseResults(
  contentDir: string,
  results: readonly BatchResult<string>[],
): readonly BatchResult<readonly LoadedFile[]>[] {
  return results.map(([index, json]) => [index, parseCheckedFiles(contentDir, json)]);
}
