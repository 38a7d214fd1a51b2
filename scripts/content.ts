import type { Remark } from "./diagnostics/finding.ts";
import { listContent } from "./files/list.ts";
import { isListedText, loadFile } from "./pipeline/load-file.ts";
import type { Content } from "./schema/content.ts";
import { collectContent } from "./schema/content.ts";

/**
 * Reads what the texts of a content folder say, file by file, without asking whether they agree. Faulty files are in it as
 * far as they can be read.
 */
export function readContent(contentDir: string): { readonly content: Content; readonly remarks: readonly Remark[] } {
  const listed = listContent(contentDir);
  const files = listed.files.filter(isListedText).map((file) => loadFile(contentDir, file));
  return {
    content: collectContent(
      files.flatMap(({ record }) => record ?? []),
      listed.files.map(({ path }) => path.file),
    ),
    remarks: [listed, ...files].flatMap(({ remarks }) => remarks),
  };
}
