import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import {
  addPublishedAddresses,
  addressesFile,
  failWithText,
  readContent,
  writeNamed,
} from "../../../scripts/cli/index.ts";
import { publishedAddresses, RecordError, type Tree } from "../../../scripts/release/index.ts";
import { readLiveRelease } from "./check-live-site.ts";
import { bucketDestination, type Destination, folderDestination } from "./destination.ts";
import { explainPublishError } from "./explain-publish-error.ts";
import { type Journal, openJournal, readHead } from "./lease.ts";
import { purgeList } from "./plan-upload.ts";
import { OtherFilesError, prepareUpload } from "./prepare-upload.ts";
import { type PublishArguments, readPublishArguments } from "./publish-arguments.ts";
import { readRedirects } from "./read-redirects.ts";
import { refuseStale } from "./refuse-stale.ts";
import { liveFileReader, reportLiveSite } from "./report-live-site.ts";
import { message, shell } from "./shell.ts";
import { openBucket } from "./stores/s3.ts";
import { StoreError } from "./stores/store.ts";
import { formatFileList, formatPlan, formatSummary } from "./upload-report.ts";

/** How long a run waits for another, in milliseconds. */
const LONGEST_WAIT = 10 * 60_000;
/** How often it looks whether the other has ended, in milliseconds. */
const POLL_INTERVAL = 1_000;

type PublishRun = Extract<PublishArguments, { readonly kind: "publish" }>;

const given = readPublishArguments();
try {
  await (given.kind === "check"
    ? reportLiveSite(given.siteUrl)
    : given.kind === "addresses"
      ? listLiveAddresses(given.contentDir)
      : run(given));
} catch (error) {
  failWithText(1, explainPublishError(error));
}

async function run(command: PublishRun): Promise<void> {
  if (command.source.built !== undefined && !command.isStale) await refuseStale(command.source.built);
  const destination = openDestination(command.target);
  await (command.isDryRun ? showPlan(destination, command) : publish(destination, command, randomUUID()));
}

function openDestination(target: PublishRun["target"]): Destination {
  if ("kind" in target) return folderDestination(target.path);
  return bucketDestination(openBucket(target), {
    sleep: (milliseconds: number) => sleep(milliseconds),
    random: Math.random,
  });
}

async function showPlan(destination: Destination, { source, deleteAfter }: PublishRun): Promise<void> {
  const { entry } = await readHead(destination.store);
  const { plan, otherFiles } = await prepareUpload(destination, entry, source, { deleteAfter, now: Date.now() });
  process.stdout.write(formatPlan(plan, shell.words));
  process.stdout.write(formatFileList(message("publish-not-ours"), otherFiles, shell.words));
}

async function publish(destination: Destination, run: PublishRun, name: string): Promise<void> {
  const { source, lease, deleteAfter, purgeList: purgeFile } = run;
  const retention = { deleteAfter, now: Date.now() };
  const journal = await waitForJournal(destination, { name, now: () => Date.now(), lease });
  try {
    const before = journal.head().releases.at(-1);
    const { release, plan, otherFiles } = await prepareUpload(destination, journal.head(), source, retention);
    if (otherFiles.length > 0 && !run.adopts) throw new OtherFilesError(otherFiles);
    process.stdout.write(formatFileList(message("publish-replaces"), otherFiles, shell.words));
    process.stdout.write(formatSummary(plan, shell.words));
    if (purgeFile !== undefined) writeNamed(purgeFile, linesOf(purgeList(plan.phases)));
    await destination.upload(journal, release, plan);
    await journal.close();
    if (run.contentDir !== undefined && "siteDir" in source)
      listAddresses(run.contentDir, source.siteDir, release.tree);
    const [now, then] = [release.id.slice(0, 12), before?.id.slice(0, 12)];
    shell.say(
      then === undefined || then === now
        ? message("published", { release: now })
        : message("published-after", { release: now, before: then }),
    );
  } catch (error) {
    await journal.close().catch(() => {}); // Only the first error is reported; the lease ends by itself.
    throw error;
  }
}

/** Adds the published addresses to the list of published addresses, if the content has one. */
function listAddresses(contentDir: string, siteDir: string, files: Tree): void {
  if (existsSync(addressesFile(contentDir)))
    sayAdded(contentDir, addPublishedAddresses(contentDir, publishedAddresses(files, readRedirects(siteDir))));
}

/**
 * Adds the addresses of the live site to the list, including redirects: so a build with the last release at hand loses no address of any
 * release. An unreadable site, such as a site that does not exist yet, adds nothing.
 */
async function listLiveAddresses(contentDir: string): Promise<void> {
  const { url } = readContent(contentDir).content.publication?.fields ?? {};
  if (url === undefined)
    return shell.fail(1, message("content-has-errors", { folder: contentDir, command: "npm run validate" }));
  try {
    const { files } = await readLiveRelease(liveFileReader(url));
    sayAdded(contentDir, addPublishedAddresses(contentDir, publishedAddresses(files, new Map())));
  } catch (error) {
    if (!(error instanceof StoreError || error instanceof RecordError || error instanceof SyntaxError)) throw error;
    shell.warn(message("publish-not-live", { url, file: addressesFile(contentDir) }));
  }
}

function sayAdded(contentDir: string, count: number): void {
  if (count > 0) shell.say(message("publish-addresses", { count, file: addressesFile(contentDir) }));
}

async function waitForJournal(
  destination: Destination,
  journalRun: Parameters<typeof openJournal>[1],
): Promise<Journal> {
  for (let waited = 0; ; waited += POLL_INTERVAL) {
    const journal = await openJournal(destination.store, journalRun);
    if (journal !== undefined) return journal;
    if (waited === 0) shell.say(message("publish-waiting"));
    if (waited > LONGEST_WAIT) throw new StoreError(message("publish-still-running"));
    await sleep(POLL_INTERVAL);
  }
}

function linesOf(addresses: readonly string[]): string {
  return addresses.map((address) => `${address}\n`).join("");
}
