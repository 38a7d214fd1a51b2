import { existsSync, realpathSync } from "node:fs";
import { parseArgs } from "node:util";
import { checkFolder, openContentFolder, readArguments, SHARED_OPTIONS } from "../../../scripts/cli/index.ts";
import { PUBLISH_HELP } from "./help.ts";
import type { ReleaseSource } from "./prepare-upload.ts";
import { message, shell } from "./shell.ts";
import { parseDuration, parseTarget, type Target } from "./stores/parse-target.ts";
import type { Bucket } from "./stores/s3.ts";

/** The request in the command line. */
export type PublishArguments =
  | {
      readonly kind: "check";
      /** The address of the live site, with a slash at its end. */
      readonly siteUrl: string;
    }
  | {
      readonly kind: "addresses";
      /** The content folder, whose list of published addresses grows. */
      readonly contentDir: string;
    }
  | {
      readonly kind: "publish";
      readonly target: Bucket | Extract<Target, { readonly kind: "folder" }>;
      /** For a site also its folder as it was given: that one may be a link, which a build moves. */
      readonly source: ReleaseSource & { readonly built?: string };
      /** Whether a site may be older than the content that it was built from. */
      readonly isStale: boolean;
      /** In milliseconds. */
      readonly lease: number;
      /** In milliseconds. */
      readonly deleteAfter: number;
      readonly isDryRun: boolean;
      /** Whether files that no release lists may be replaced. */
      readonly adopts: boolean;
      /** The file for addresses to purge. */
      readonly purgeList: string | undefined;
      /** The content folder, whose list of published addresses grows; undefined if there is none. */
      readonly contentDir: string | undefined;
    };

/** Reads the command line and the environment. Ends the process with 2 if something in them is not valid. */
export function readPublishArguments(): PublishArguments {
  const { values } = readArguments(PUBLISH_HELP, () =>
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
        content: { type: "string", default: "content" },
        "dry-run": { type: "boolean", default: false },
        adopt: { type: "boolean", default: false },
        stale: { type: "boolean", default: false },
        lease: { type: "string", default: "120" },
        check: { type: "string" },
        addresses: { type: "boolean", default: false },
      },
    }),
  );
  const lease = readLease(values.lease);
  const deleteAfter = readDuration(values["delete-after"]);
  if (values.check !== undefined) return { kind: "check", siteUrl: readSiteAddress(values.check) };
  if (values.addresses) return { kind: "addresses", contentDir: openContentFolder(values.content, "read") };
  const target = parseTarget(values.target ?? "") ?? failOnTarget(values.target);
  if (target.kind === "folder" && values.adopt)
    shell.fail(2, message("option-only-with", { option: "--adopt", other: "--target s3://BUCKET/PREFIX" }));
  const source =
    values.rollback === undefined
      ? { siteDir: realpathSync(checkFolder(values.site)), built: values.site }
      : { rollback: values.rollback };
  return {
    kind: "publish",
    target: target.kind === "bucket" ? readBucket(target, values) : target,
    source,
    lease,
    deleteAfter,
    isDryRun: values["dry-run"],
    adopts: values.adopt,
    isStale: values.stale,
    purgeList: values["purge-list"],
    contentDir: existsSync(values.content) ? openContentFolder(values.content, "read") : undefined,
  };
}

function failOnTarget(target: string | undefined): never {
  if (target === undefined) return shell.fail(2, message("publish-target-missing"));
  return shell.fail(2, message("publish-target-wrong", { target, targets: ["s3://BUCKET/PREFIX", "dir:PATH"] }));
}

function readBucket(
  { name, prefix }: Extract<Target, { readonly kind: "bucket" }>,
  values: { readonly region?: string | undefined; readonly endpoint?: string | undefined },
): Bucket {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_REGION } = process.env;
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY)
    return shell.fail(2, message("environment-missing", { variables: ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"] }));
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
  return shell.fail(2, message("publish-endpoint-wrong", { address: text }));
}

function readSiteAddress(text: string): string {
  if (URL.canParse(text) && /^https?:\/\/[^?#@]+$/.test(text)) return text.replace(/\/*$/, "/");
  return shell.fail(2, message("site-address-wrong", { address: text }));
}

function readDuration(text: string): number {
  return parseDuration(text) ?? shell.fail(2, message("publish-time-wrong", { time: text }));
}

function readLease(text: string): number {
  const seconds = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return seconds >= 1 ? seconds * 1000 : shell.fail(2, message("publish-lease-wrong", { lease: text }));
}
