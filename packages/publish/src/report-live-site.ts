import {
  fetchPatiently,
  fetchReason,
  PATIENCE,
  type StreamedResponse,
  UnansweredError,
} from "../../../scripts/cli/index.ts";
import { checkLiveSite, formatLiveSiteReport, type LiveAnswer, type ReadLiveFile } from "./check-live-site.ts";
import { message, shell } from "./shell.ts";
import { StoreError } from "./stores/store.ts";

const MOST_REDIRECTS = 5;

/** Compares a live site with its release, writes the result to standard output, and sets the exit code. */
export async function reportLiveSite(siteUrl: string): Promise<void> {
  const report = await checkLiveSite(liveFileReader(siteUrl));
  process.stdout.write(formatLiveSiteReport(report, shell.words));
  if (report.differences.length > 0 || report.hasChanged) process.exitCode = 1;
}

/** Requests files by the address that links to them have: `x/index.html` is `x/`. Follows redirects within the host. */
export function liveFileReader(siteUrl: string): ReadLiveFile {
  return async (path, take) => {
    const address = new URL(path.replace(/(?:^|(?<=\/))index\.html$/, ""), siteUrl);
    try {
      return await readAddress(address, take);
    } catch (error) {
      if (error instanceof StoreError) throw error;
      throw new StoreError(message("live-unread", { address: address.href, reason: fetchReason(error, shell.textOf) }));
    }
  };
}

/** Reads an address, or the address that it redirects to, all within one time limit. */
function readAddress(start: URL, take: Parameters<ReadLiveFile>[1]): Promise<LiveAnswer> {
  let address = start;
  let redirects = 0;
  return fetchPatiently(new Request(start), PATIENCE, async (response): Promise<LiveAnswer | Request> => {
    const answer = await takeBody(response, take);
    if (!("location" in answer)) return answer;
    const target = new URL(answer.location, address);
    if (target.host !== address.host || !/^https?:$/.test(target.protocol))
      return { kind: "another host", address: address.href, target: target.href };
    if (redirects === MOST_REDIRECTS) throw new UnansweredError(message("fetch-redirects", { most: MOST_REDIRECTS }));
    redirects += 1;
    address = target;
    return new Request(target);
  });
}

async function takeBody(
  { status, headers, body }: StreamedResponse,
  take: Parameters<ReadLiveFile>[1],
): Promise<LiveAnswer | { readonly location: string }> {
  const location = headers.get("location");
  if (status >= 300 && status < 400 && location !== null) return { location };
  if (status === 404 || status === 410) return { kind: "nothing" };
  if (status < 200 || status >= 300) throw new Error(String(status));
  for await (const chunk of body) if (take(chunk) === "enough") break;
  return { kind: "file" };
}
