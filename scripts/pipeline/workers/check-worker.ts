import { parseContentPath } from "../../content/content-path.ts";
import { type CheckTask, fileChecker } from "../load-without-html.ts";
import { formatCheckedFiles } from "./checked-files-json.ts";
import { type BatchResult, takeBatches } from "./parallel-map.ts";

/** Checks batches of content files in another thread. */
export function check({ batches, counter, ...task }: CheckTask): Promise<readonly BatchResult<string>[]> {
  const checkFile = fileChecker(task);
  return takeBatches(counter, batches.length, (index) =>
    formatCheckedFiles(
      (batches[index] ?? []).flatMap((file) => {
        const path = parseContentPath(file);
        return path === undefined || path.kind === "media" ? [] : [checkFile({ path })];
      }),
    ),
  );
}
