import type { PdfPrinter, PrintedSite } from "./print.ts";

/** Starts the browser at a path. The library that drives it is loaded now, since it is large and few commands print. */
export async function openPrinter(executablePath: string, site: PrintedSite): Promise<PdfPrinter> {
  const print = await import("./print.ts");
  return print.openPrinter(executablePath, site);
}
