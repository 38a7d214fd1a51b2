import { randomUUID } from "node:crypto";
import { realpathSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { checkLiveSite, formatLiveSiteReport } from "../publish/check-live-site.ts";
import type { Journal } from "../publish/lease.ts";
import { openJournal, readHead } from "../publish/lease.ts";
import { purgeList } from "../publish/plan.ts";
import type { Destination } from "../publish/release/destination.ts";
import { bucketDestination, folderDestination } from "../publish/release/destination.ts";
import { RecordError } from "../publish/release/file-tree.ts";
import { ChangedSiteError } from "../publish/release/manifest.ts";
import { OccupiedError } from "../publish/release/output-dir.ts";
import type { ReleaseSource } from "../publish/release/prepare-upload.ts";
import { prepareUpload, UnknownReleaseError } from "../publish/release/prepare-upload.ts";
import { formatPlan, formatReleases, formatSummary } from "../publish/report.ts";
import { openBucket } from "../publish/stores/s3.ts";
import { StoreError } from "../publish/stores/store.ts";
import type { Target } from "../publish/stores/target.ts";
import { parseDuration, parseTarget } from "../publish/stores/target.ts";
import { checkFolder, fail, HELP_OPTION, readArguments } from "./arguments.ts";

const HELP = `Usage: npm run publish -- --target s3://BUCKET/PREFIX [--endpoint URL] [--region NAME]
       npm run publish -- --target dir:PATH
       npm run publish -- --check URL

Publishes the site in _site: what changed and nothing else, in an order in which no page links to something that is
not there. Interrupted at any moment, the same command completes it. Two runs at once wait for each other.
With --check it publishes nothing, reads a live site as its readers do, and tells what is not of the release there.
Exit code 0: published, or one whole release, 1: not, 2: the command was not understood.

  --target TARGET       a bucket of S3 or of any store that speaks its language, or a folder, which becomes a link
  --endpoint URL        where the store is, if not at Amazon
  --region NAME         the store's region; AWS_REGION, or us-east-1, when left out
  --site DIR            the finished site, _site when left out
  --delete-after TIME   how long earlier releases and their files stay, such as 30d, 12h or 0; 30d when left out
  --rollback RELEASE    puts an earlier release in place again: the first digits of its id
  --purge-list FILE     writes the addresses that a cache in front of the store has to forget
  --dry-run             prints what would be done, and does nothing
  --lease SECONDS       how long a run that died keeps others waiting, 120 when left out
  --check URL           the address of a live site, such as https://example.org/bulletin/
  --help                this text

Credentials come from AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN.
`;

const { values } = readArguments(HELP, () =>
  parseArgs({
    options: {
      ...HELP_OPTION,
      target: { type: "string" },
      endpoint: { type: "string" },
      region: { type: "string" },
      site: { type: "string", default: "_site" },
      "delete-after": { type: "string", default: "30d" },
      rollback: { type: "string" },
      "purge-list": { type: "string" },
      "dry-run": { type: "boolean" },
      lease: { type: "string", default: "120" },
      check: { type: "string" },
    },
  }),
);

/** How long a run waits for another, in milliseconds. */
const LONGEST_WAIT = 10 * 60_000;
const BETWEEN_LOOKS = 1_000;
/** How long a live site may take to answer, in milliseconds. */
const LONGEST_ANSWER = 30_000;

const run = { name: randomUUID(), now: () => Date.now(), lease: readLease(values.lease) };
const retention = { deleteAfter: readDuration(values["delete-after"]), now: run.now() };

try {
  await (values.check === undefined ? work() : check(readSiteAddress(values.check)));
} catch (error) {
  fail(1, explain(error));
}

async function check(site: string): Promise<void> {
  const report = await checkLiveSite((path) => fetchFile(site, path));
  process.stdout.write(formatLiveSiteReport(report));
  if (report.differences.length > 0 || report.hasChanged) process.exitCode = 1;
}

/** Pages are asked for as links lead to them. */
async function fetchFile(site: string, path: string): Promise<Uint8Array | undefined> {
  const address = new URL(path.replace(/(?:^|(?<=\/))index\.html$/, ""), site);
  const refuse = (reason: unknown) => {
    throw new StoreError(`${address} can't be read: ${reason instanceof Error ? reason.message : reason}`);
  };
  const answer = await fetch(address, { signal: AbortSignal.timeout(LONGEST_ANSWER) }).catch(refuse);
  if (answer.status === 404 || answer.status === 410) return undefined;
  if (!answer.ok) return refuse(`status ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer().catch(refuse));
}

async function work(): Promise<void> {
  const target = readTarget(values.target);
  const source =
    values.rollback === undefined ? { siteDir: realpathSync(checkFolder(values.site)) } : { rollback: values.rollback };
  const destination = openDestination(target);
  await (values["dry-run"] === true ? showPlan(destination, source) : publish(destination, source));
}

async function showPlan(destination: Destination, source: ReleaseSource): Promise<void> {
  const { entry } = await readHead(destination.store);
  const { plan } = await prepareUpload(destination, entry, source, retention);
  process.stdout.write(formatPlan(plan));
}

async function publish(destination: Destination, source: ReleaseSource): Promise<void> {
  const journal = await waitForJournal(destination);
  try {
    const before = journal.head().releases.at(-1);
    const { release, plan } = await prepareUpload(destination, journal.head(), source, retention);
    process.stdout.write(formatSummary(plan));
    const list = values["purge-list"];
    if (list !== undefined)
      writeFileSync(
        list,
        purgeList(plan.phases)
          .map((address) => `${address}\n`)
          .join(""),
      );
    await destination.upload(journal, release, plan);
    await journal.close();
    const after = before === undefined || before.id === release.id ? "" : `, after ${before.id.slice(0, 12)}`;
    process.stdout.write(`In place: release ${release.id.slice(0, 12)}${after}\n`);
  } catch (error) {
    await journal.close().catch(() => {}); // The first failure is the one to tell; the lease runs out by itself.
    throw error;
  }
}

async function waitForJournal(destination: Destination): Promise<Journal> {
  for (let waited = 0; ; waited += BETWEEN_LOOKS) {
    const journal = await openJournal(destination.store, run);
    if (journal !== undefined) return journal;
    if (waited === 0) process.stdout.write("Another run is publishing there, or died doing so: waiting for it\n");
    if (waited > LONGEST_WAIT) throw new StoreError("Another run is still publishing there; try again later");
    await sleep(BETWEEN_LOOKS);
  }
}

function openDestination(where: Target): Destination {
  if (where.kind === "folder") return folderDestination(where.path, run.name);
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_REGION } = process.env;
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY)
    return fail(2, "Missing AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment");
  const region = values.region ?? AWS_REGION ?? "us-east-1";
  const credentials = {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN ? { sessionToken: AWS_SESSION_TOKEN } : {}),
  };
  const endpoint = readEndpoint(values.endpoint ?? `https://s3.${region}.amazonaws.com`);
  const retries = { sleep: (milliseconds: number) => sleep(milliseconds), random: Math.random };
  const bucket = openBucket({ endpoint, region, credentials, name: where.name, prefix: where.prefix });
  return bucketDestination(bucket, retries);
}

function readTarget(text: string | undefined): Target {
  const found = text === undefined ? undefined : parseTarget(text);
  if (found !== undefined) return found;
  const actual = text === undefined ? "Missing --target" : `Unexpected target ${text}`;
  return fail(2, `${actual}, expected s3://BUCKET/PREFIX or dir:PATH`);
}

function readEndpoint(text: string): string {
  if (URL.canParse(text) && /^https?:\/\/[^/?#@]+\/?$/.test(text)) return new URL(text).origin;
  return fail(2, `Unexpected endpoint ${text}, expected one such as https://storage.example.org`);
}

/** The address of a site, with a slash at the end. */
function readSiteAddress(text: string): string {
  if (URL.canParse(text) && /^https?:\/\/[^?#@]+$/.test(text)) return text.replace(/\/*$/, "/");
  return fail(2, `Unexpected address ${text}, expected one such as https://example.org/bulletin/`);
}

function readDuration(text: string): number {
  return parseDuration(text) ?? fail(2, `Unexpected time ${text}, expected one such as 30d, 12h or 0`);
}

function readLease(text: string): number {
  const seconds = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return seconds >= 1 ? seconds * 1000 : fail(2, `Unexpected lease ${text}, expected a number of seconds`);
}

/** The sentence for what can go wrong outside of this program; anything else is a mistake in it. */
function explain(error: unknown): string {
  if (error instanceof UnknownReleaseError) return `${error.message}\n${formatReleases(error.known)}`.trimEnd();
  if (error instanceof ChangedSiteError) return `Unexpected site: ${error.message}; build it again`;
  if (error instanceof OccupiedError)
    return `Unexpected files in ${error.output}, expected a new name, an empty folder, or a link that publishing made`;
  if (error instanceof RecordError || error instanceof StoreError) return error.message;
  if (error instanceof Error && "syscall" in error) return `The disk refused: ${error.message}`;
  throw error;
}
