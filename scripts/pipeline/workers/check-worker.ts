import { parseContentPath } from "../../content/content-path.ts";
import { loadFile } from "../load-file.ts";
import type { CheckTask } from "../load-without-html.ts";
import { bodyParser } from "../load-without-html.ts";
import { formatCheckedFiles } from "./checked-files-json.ts";
import type { BatchResult } from "./parallel-map.ts";
import { takeBatches } from "./parallel-map.ts";

/** Loads and checks batches of content files in another thread. */
export function check({ contentDir, batches, counter, ...task }: CheckTask): Promise<readonly BatchResult<string>[]> {
  return takeBatches(counter, batches.length, (index) =>
    formatCheckedFiles(
      (batches[index] ?? []).flatMap((file) => {
        const path = parseContentPath(file);
        return path === undefined || path.kind === "media" ? [] : [loadFile(contentDir, { path }, bodyParser(task))];
      }),
    ),
  );
}
