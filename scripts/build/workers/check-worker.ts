import { parseContentPath } from "../../content/content-path.ts";
import { checkBody } from "../../markdown/body.ts";
import { loadFile } from "../load-file.ts";
import type { CheckTask } from "../validate.ts";
import { formatChecked } from "./check-result.ts";
import type { Outcome } from "./parallel-map.ts";
import { takeBatches } from "./parallel-map.ts";

/** Reads and checks batches of content files in another thread, from the same heap as the thread that asked it. */
export function check({ contentDir, batches, counter }: CheckTask): Promise<readonly Outcome<string>[]> {
  return takeBatches(counter, batches.length, (number) =>
    formatChecked(
      (batches[number] ?? []).flatMap((file) => {
        const path = parseContentPath(file);
        return path === undefined || path.kind === "media" ? [] : [loadFile(contentDir, { path }, checkBody)];
      }),
    ),
  );
}
