import { textOf } from "../../cli/arguments.ts";
import { message } from "./message.ts";

/** Shows on a terminal how far the import is. */
export function showImportProgress() {
  const { stderr } = process;
  return {
    onProgress: (done: number, of: number) => {
      if (stderr.isTTY) stderr.write(`\r\u001b[2K${textOf(message("import-progress", { done, of }))}`);
    },
    stop: () => {
      if (stderr.isTTY) stderr.write("\r\u001b[2K");
    },
  };
}
