import type { PdfPrinter, PrintedSite } from "./print.ts";

/** Starts the browser at a path. Its library is loaded here, since it is large and few commands print. */
export async function openPrinter(executablePath: string, site: PrintedSite): Promise<PdfPrinter> {
  const print = await import("./print.ts");
  return print.openPrinter(executablePath, site);
}
