import { message } from "../diagnostics/message.ts";
import { checkLiveSite, formatLiveSiteReport } from "../publish/check-live-site.ts";
import { fetchReason } from "../publish/fetch-reason.ts";
import { StoreError } from "../publish/stores/store.ts";
import { LANGUAGE } from "./language.ts";

/** How long a live site may take to answer one request, in milliseconds. */
const TIMEOUT = 30_000;

/** Compares a live site with its release, writes the result to standard output, and sets the exit code. */
export async function reportLiveSite(siteUrl: string): Promise<void> {
  const report = await checkLiveSite((path) => fetchLiveFile(siteUrl, path));
  process.stdout.write(formatLiveSiteReport(report, LANGUAGE));
  if (report.differences.length > 0 || report.hasChanged) process.exitCode = 1;
}

/** Requests a file by the address that links to it have: `x/index.html` is `x/`. Returns undefined if it does not exist. */
export async function fetchLiveFile(siteUrl: string, path: string): Promise<Uint8Array | undefined> {
  const address = new URL(path.replace(/(?:^|(?<=\/))index\.html$/, ""), siteUrl);
  const refuse = (reason: unknown) => {
    throw new StoreError(
      message("live-unread", {
        address: address.href,
        reason: fetchReason(reason),
      }),
    );
  };
  const response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT) }).catch(refuse);
  if (response.status === 404 || response.status === 410) return undefined;
  if (!response.ok) return refuse(String(response.status));
  return new Uint8Array(await response.arrayBuffer().catch(refuse));
}
