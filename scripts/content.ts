import type { Remark } from "./diagnostics/finding.ts";
import { listContent } from "./files/list.ts";
import { parseFile } from "./files/parsed-file.ts";
import { readContentFile } from "./files/read.ts";
import type { Content } from "./schema/content.ts";
import { collectContent } from "./schema/content.ts";
import type { ContentRecord } from "./schema/record.ts";
import { checkRecord } from "./schema/record.ts";

/** Reads what the texts of a content folder say, file by file, without asking whether they agree. Faulty files are in it as far as they can be read. */
export function readContent(contentDir: string): { readonly content: Content; readonly remarks: readonly Remark[] } {
  const { files, remarks: listRemarks } = listContent(contentDir);
  const remarks = [...listRemarks];
  const records: ContentRecord[] = [];
  for (const listed of files) {
    if (listed.path.kind === "media") continue;
    const file = readContentFile(contentDir, listed);
    const parsed = "rule" in file ? { remarks: [file] } : parseFile(listed.path, file.bytes);
    remarks.push(...parsed.remarks);
    if (!("parsed" in parsed) || parsed.parsed === undefined) continue;
    const checked = checkRecord(parsed.parsed);
    records.push(checked.record);
    remarks.push(...checked.remarks);
  }
  return {
    content: collectContent(
      records,
      files.map(({ path }) => path.file),
    ),
    remarks,
  };
}
