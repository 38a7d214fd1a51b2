import { AwsClient } from "aws4fetch";
import { fetchPatiently, fetchReason, PATIENCE, readFirst } from "../../../../scripts/cli/index.ts";
import { defined } from "../../../../scripts/diagnostics/index.ts";
import { digestOf } from "../../../../scripts/release/index.ts";
import { message, shell } from "../shell.ts";
import { LARGEST_RECORD, type ObjectInfo, type ObjectStore, StoreError, TransientError } from "./store.ts";

/** Where a bucket is, and the credentials for it. */
export interface Bucket {
  /** Scheme and host, without a slash at the end: `https://s3.eu-west-1.amazonaws.com`. */
  readonly endpoint: string;
  readonly region: string;
  readonly name: string;
  /** The prefix of every key: empty, or with a slash at the end. */
  readonly prefix: string;
  readonly credentials: Credentials;
}

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** Statuses after which the same request may succeed. 409 means a concurrent conditional write of the same key. */
const TRANSIENT_STATUSES: ReadonlySet<number> = new Set([408, 409, 425, 429, 500, 502, 503, 504]);

/** How many keys a list may have: a store that repeats itself, or has another page after each, would take all memory. */
const MOST_KEYS = 5_000_000;

/** The number of keys for which a page counts in addition to its own, since it may have none. */
const PAGE = 1000;

/** Opens a bucket of S3, or of a store with the same API, with path-style addresses. */
export function openBucket(bucket: Bucket): ObjectStore {
  const client = new AwsClient({ ...bucket.credentials, service: "s3", region: bucket.region, retries: 0 });
  const send = (request: S3Request) => sendRequest(client, bucket, request);
  const store: ObjectStore = {
    async read(key, most) {
      const { status, body } = await send({ method: "GET", key, most, accepts: [404] });
      return status === 404 ? undefined : body;
    },
    async write(key, body, info) {
      await send({ method: "PUT", key, body, headers: headersOf(info) });
    },
    async create(key, body, info) {
      const headers = { ...headersOf(info), "if-none-match": "*" };
      const { status } = await send({ method: "PUT", key, body, headers, accepts: [412] });
      // If the response of an earlier attempt was lost, this one finds the object that the earlier one created.
      return status !== 412 || isEqual(await store.read(key, body.byteLength + 1), body);
    },
    async copy(from, to, info) {
      const source = { "x-amz-copy-source": pathOf(bucket, from), "x-amz-metadata-directive": "REPLACE" };
      await send({ method: "PUT", key: to, headers: { ...headersOf(info), ...source }, contains: "<CopyObjectResult" });
    },
    async remove(key) {
      await send({ method: "DELETE", key, accepts: [404] });
    },
    async list(prefix) {
      const keys: string[] = [];
      const tokens = new Set<string>();
      for (let token: string | undefined = ""; token !== undefined; ) {
        if (tokens.has(token) || keys.length + tokens.size * PAGE > MOST_KEYS)
          throw new StoreError(message("store-endless", { call: `GET ?prefix=${prefix}` }));
        tokens.add(token);
        const search = new URLSearchParams({ "list-type": "2", prefix: `${bucket.prefix}${prefix}` });
        if (token !== "") search.set("continuation-token", token);
        const xml = textOf(await send({ method: "GET", search, contains: "</ListBucketResult>" }));
        for (const key of valuesOf(xml, "Key")) keys.push(key.slice(bucket.prefix.length));
        token = valuesOf(xml, "NextContinuationToken")[0];
      }
      return keys.sort();
    },
  };
  return store;
}

interface S3Request {
  readonly method: "GET" | "PUT" | "DELETE";
  /** Left out for the bucket itself. */
  readonly key?: string;
  readonly search?: URLSearchParams;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** How much to read of an object, in bytes. Any other answer is refused if it has more than a record may have. */
  readonly most?: number;
  /** Statuses to return rather than throw, besides 2xx. */
  readonly accepts?: readonly number[];
  /** A text that the body of a success must contain: S3 sends some errors after the status 200, and an answer may be cut. */
  readonly contains?: string;
}

interface S3Response {
  readonly status: number;
  readonly body: Uint8Array;
}

async function sendRequest(client: AwsClient, bucket: Bucket, request: S3Request): Promise<S3Response> {
  const { method, key, search, headers = {}, body, most, accepts = [], contains } = request;
  const what = `${method} ${key ?? `?prefix=${search?.get("prefix") ?? ""}`}`;
  const query = search === undefined ? "" : `?${search}`;
  const url = `${bucket.endpoint}${key === undefined ? `/${bucket.name}` : pathOf(bucket, key)}${query}`;
  const signed = { "x-amz-content-sha256": digestOf(body ?? ""), ...headers };
  const init = { method, headers: signed, redirect: "manual", ...defined({ body }) } as const;
  const { answer, retryAfter } = await fetchOnce(await client.sign(url, init), what, most);
  const isSuccess = answer.status >= 200 && answer.status < 300;
  if (accepts.includes(answer.status) || (isSuccess && (contains === undefined || textOf(answer).includes(contains))))
    return answer;
  const denied = answer.status === 403 ? "store-denied" : "store-answered";
  const words = message(denied, { call: what, answer: describe(answer) });
  throw isSuccess || TRANSIENT_STATUSES.has(answer.status)
    ? new TransientError(words, retryAfter)
    : new StoreError(words);
}

async function fetchOnce(
  request: Request,
  what: string,
  most: number | undefined,
): Promise<{ readonly answer: S3Response; readonly retryAfter: number }> {
  try {
    return await fetchPatiently(request, PATIENCE, async ({ status, headers, body: stream }) => {
      const isObject = most !== undefined && status === 200;
      const body = await readFirst(stream, isObject ? most : LARGEST_RECORD + 1);
      if (!isObject && body.byteLength > LARGEST_RECORD)
        throw new StoreError(message("store-large", { call: what, most: LARGEST_RECORD }));
      return { answer: { status, body }, retryAfter: parseRetryAfter(headers.get("retry-after")) };
    });
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new TransientError(message("store-silent", { call: what, reason: fetchReason(error, shell.textOf) }));
  }
}

/** Parses `Retry-After` in seconds (RFC 9110 §10.2.3) into milliseconds; 0 for a date. */
function parseRetryAfter(value: string | null): number {
  return value !== null && /^\d{1,6}$/.test(value) ? Number(value) * 1000 : 0;
}

function headersOf({ type, cache }: ObjectInfo): Readonly<Record<string, string>> {
  return { "content-type": type, "cache-control": cache };
}

function pathOf({ name, prefix }: Bucket, key: string): string {
  return `/${name}/${`${prefix}${key}`.split("/").map(encodeURIComponent).join("/")}`;
}

/** The status and code of an error. The rest of the body is not shown: some stores repeat the signature of the request in it. */
function describe(answer: S3Response): string {
  const [code] = valuesOf(textOf(answer), "Code");
  return code === undefined ? String(answer.status) : `${answer.status} ${code}`;
}

/** The texts of all elements with a name. Sufficient for the few XML responses that are read, whose values have no entities. */
function valuesOf(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, "g"))].map(([, value = ""]) => value);
}

function textOf({ body }: S3Response): string {
  return Buffer.from(body).toString("utf8");
}

function isEqual(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a !== undefined && Buffer.from(a).equals(b);
}
