import { message } from "./message.ts";
import { shell } from "./shell.ts";

/** Shows on a terminal how far the import is. */
export function showImportProgress() {
  const { stderr } = process;
  return {
    onProgress: (done: number, of: number) => {
      if (stderr.isTTY) stderr.write(`\r\u001b[2K${shell.textOf(message("import-progress", { done, of }))}`);
    },
    stop: () => {
      if (stderr.isTTY) stderr.write("\r\u001b[2K");
    },
  };
}
