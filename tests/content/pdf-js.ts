import { once } from "node:events";
import { Worker } from "node:worker_threads";

/** PDF.js, which reports everything in a PDF that runs or opens something. */
export interface PdfJs extends AsyncDisposable {
  readonly show: (pdf: Uint8Array) => Promise<readonly string[]>;
}

/** Starts it in a separate thread: a damaged file leaves unhandled errors. */
export function startPdfJs(): PdfJs {
  const thread = new Worker(THREAD, {
    eval: true,
    execArgv: [],
    stdout: true,
    stderr: true,
    workerData: import.meta.resolve("pdfjs-dist/legacy/build/pdf.mjs"),
  });
  return {
    show: async (pdf) => {
      thread.postMessage(new Uint8Array(pdf));
      const [shown]: readonly unknown[] = await once(thread, "message");
      return String(shown).split(",").filter(Boolean);
    },
    [Symbol.asyncDispose]: async () => void (await thread.terminate()),
  };
}

const THREAD = `
const { parentPort, workerData } = require("node:worker_threads");
process.on("unhandledRejection", () => {});
globalThis.DOMMatrix ??= class {};
parentPort.on("message", async (data) => {
  const { getDocument } = await import(workerData);
  const task = getDocument({ data, verbosity: 0 });
  const shown = await task.promise.then(showAll).catch(() => []);
  await task.destroy();
  parentPort.postMessage(shown.join());
});

async function showAll(document) {
  const page = await document.getPage(1);
  const has = (found, name) => found === undefined || found === null || Object.keys(found).length === 0 ? [] : [name];
  return [
    ...has(await document.getJSActions(), "script"),
    ...has(await page.getJSActions(), "script of a page"),
    ...has(await document.getAttachments(), "file"),
    ...(await page.getAnnotations()).flatMap(({ actions, unsafeUrl, file }) => [
      ...has(actions, "script of an annotation"), ...has(unsafeUrl, "program"), ...has(file, "file of an annotation"),
    ]),
  ];
}
`;
