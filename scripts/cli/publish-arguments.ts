import { realpathSync } from "node:fs";
import { parseArgs } from "node:util";
import type { ReleaseSource } from "../publish/release/prepare-upload.ts";
import type { Bucket } from "../publish/stores/s3.ts";
import type { Target } from "../publish/stores/target.ts";
import { parseDuration, parseTarget } from "../publish/stores/target.ts";
import { checkFolder, fail, readArguments, SHARED_OPTIONS } from "./arguments.ts";

const HELP = `Usage: npm run publish -- --target s3://BUCKET/PREFIX [--endpoint URL] [--region NAME]
       npm run publish -- --target dir:PATH
       npm run publish -- --check URL

Publishes the site in _site. Uploads only the files that have changed, in an order in which no page ever links to a
missing one. If it is interrupted, run the same command again to complete it. Two runs at once wait for each other.
With --check it publishes nothing: it reads a live site as a browser does, and lists the files that are not of its
release.
Exit code 0: published, or the live site is complete, 1: failed, 2: wrong usage.

  --target TARGET       a bucket of S3 or of a compatible store, or a folder, which becomes a symbolic link
  --endpoint URL        the address of the store, Amazon S3 by default
  --region NAME         the region of the store, AWS_REGION or else us-east-1 by default
  --site DIR            the built site, _site by default
  --delete-after TIME   how long earlier releases and their files stay, such as 30d, 12h or 0, 30d by default
  --rollback RELEASE    publishes an earlier release again: the first digits of its id
  --purge-list FILE     writes the addresses that a cache in front of the store has to purge
  --adopt               lists and replaces files that are in the bucket and that no release lists, such as those of another
                        program; without it they are an error
  --dry-run             shows what would be done, and does nothing
  --lease SECONDS       how long other runs wait for one that was killed, 120 by default
  --check URL           the address of a live site, such as https://example.org/bulletin/
  --help                this text

Credentials come from AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN.
`;

/** What the command line asks for. */
export type PublishArguments =
  | {
      readonly kind: "check";
      /** The address of the live site, with a slash at its end. */
      readonly siteUrl: string;
    }
  | {
      readonly kind: "publish";
      readonly target: Bucket | Extract<Target, { readonly kind: "folder" }>;
      readonly source: ReleaseSource;
      /** In milliseconds. */
      readonly lease: number;
      /** In milliseconds. */
      readonly deleteAfter: number;
      readonly isDryRun: boolean;
      /** Whether files that no release lists may be replaced. */
      readonly adopts: boolean;
      /** The file for addresses to purge. */
      readonly purgeList: string | undefined;
    };

/** Reads the command line and the environment. Ends the process with 2 if something in them is not valid. */
export function readPublishArguments(): PublishArguments {
  const { values } = readArguments(HELP, () =>
    parseArgs({
      options: {
        ...SHARED_OPTIONS,
        target: { type: "string" },
        endpoint: { type: "string" },
        region: { type: "string" },
        site: { type: "string", default: "_site" },
        "delete-after": { type: "string", default: "30d" },
        rollback: { type: "string" },
        "purge-list": { type: "string" },
        "dry-run": { type: "boolean", default: false },
        adopt: { type: "boolean", default: false },
        lease: { type: "string", default: "120" },
        check: { type: "string" },
      },
    }),
  );
  const lease = readLease(values.lease);
  const deleteAfter = readDuration(values["delete-after"]);
  if (values.check !== undefined) return { kind: "check", siteUrl: readSiteAddress(values.check) };
  const target = readTarget(values.target);
  if (target.kind === "folder" && values.adopt)
    fail(2, "Unexpected --adopt, expected it with a target s3://BUCKET/PREFIX");
  const source =
    values.rollback === undefined ? { siteDir: realpathSync(checkFolder(values.site)) } : { rollback: values.rollback };
  return {
    kind: "publish",
    target: target.kind === "folder" ? target : readBucket(target, values),
    source,
    lease,
    deleteAfter,
    isDryRun: values["dry-run"],
    adopts: values.adopt,
    purgeList: values["purge-list"],
  };
}

function readTarget(text: string | undefined): Target {
  const target = text === undefined ? undefined : parseTarget(text);
  if (target !== undefined) return target;
  const actual = text === undefined ? "Missing --target" : `Unexpected target ${text}`;
  return fail(2, `${actual}, expected s3://BUCKET/PREFIX or dir:PATH`);
}

function readBucket(
  { name, prefix }: Extract<Target, { readonly kind: "bucket" }>,
  values: { readonly region?: string | undefined; readonly endpoint?: string | undefined },
): Bucket {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_REGION } = process.env;
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY)
    return fail(2, "Missing AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment");
  const region = values.region ?? AWS_REGION ?? "us-east-1";
  const endpoint = readEndpoint(values.endpoint ?? `https://s3.${region}.amazonaws.com`);
  const credentials = {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN ? { sessionToken: AWS_SESSION_TOKEN } : {}),
  };
  return { endpoint, region, credentials, name, prefix };
}

function readEndpoint(text: string): string {
  if (URL.canParse(text) && /^https?:\/\/[^/?#@]+\/?$/.test(text)) return new URL(text).origin;
  return fail(2, `Unexpected endpoint ${text}, expected one such as https://storage.example.org`);
}

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
