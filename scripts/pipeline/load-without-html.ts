import { CONTENT_SCHEMA } from "../features/content.ts";
import { checkBody, checkBodyWithText } from "../markdown/check-body.ts";
import type { CheckedFile } from "../schema/check-bytes.ts";
import { FEW_FILES, FILES_PER_BATCH } from "./cache/cached-reader.ts";
import { checkFile } from "./check-file.ts";
import type { TextLoader } from "./load-content.ts";
import type { ListedText, LoadedFile } from "./load-file.ts";
import { batchesOf } from "./workers/batches.ts";
import { parseCheckedFiles, withMarksLater } from "./workers/checked-files-json.ts";
import { type BatchCounter, type BatchResult, parallelMap } from "./workers/parallel-map.ts";
import { openCheckThreads } from "./workers/pool.ts";

/** The task of another thread: it checks batches of files, given by their paths from the content folder. */
export interface CheckTask {
  readonly contentDir: string;
  readonly batches: readonly (readonly string[])[];
  /** Whether a rule compares the words of all texts. */
  readonly isCompared: boolean;
  readonly counter: BatchCounter;
}

/**
 * Loads texts on all cores for a check that renders and caches nothing: without digests, HTML, numbers of words and marks. The last three
 * are made when they are first needed.
 */
export const loadTextsWithoutHtml: TextLoader = async (contentDir, files) => {
  const isCompared = files.some(
    ({ path }) =>
      path.kind === "feature" && CONTENT_SCHEMA.files.some(({ name, readsTexts }) => readsTexts && name === path.name),
  );
  const check = fileChecker({ contentDir, isCompared });
  const load = (file: ListedText) => withMarksLater(contentDir, check(file));
  if (files.length < FEW_FILES) return files.map(load);
  const { threads, runOnEach } = openCheckThreads();
  try {
    const batches = batchesOf(files, FILES_PER_BATCH);
    const paths = batches.map((batch) => batch.map(({ path }) => path.file));
    const loaded = await parallelMap<readonly LoadedFile[]>(batches.length, {
      runHere: (index) => (batches[index] ?? []).map(load),
      startThreads(counter) {
        const task: CheckTask = { contentDir, batches: paths, isCompared, counter };
        const results = runOnEach<readonly BatchResult<string>[]>(task, "check");
        return results.map(async (result) => parseResults(contentDir, await result));
      },
    });
    return loaded.flat();
  } finally {
    await threads.destroy();
  }
};

/** Checks one text file. Where texts are compared, all words of its text are looked at. */
export function fileChecker({
  contentDir,
  isCompared,
}: Pick<CheckTask, "contentDir" | "isCompared">): (file: Pick<ListedText, "path">) => CheckedFile {
  const check = { parseBody: isCompared ? checkBodyWithText : checkBody };
  return (file) => checkFile(contentDir, file, check);
}

function parseResults(
  contentDir: string,
  results: readonly BatchResult<string>[],
): readonly BatchResult<readonly LoadedFile[]>[] {
  return results.map(([index, json]) => [index, parseCheckedFiles(contentDir, json)]);
}
