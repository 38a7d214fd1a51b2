import { AwsClient } from "aws4fetch";
import { digestOf } from "../release/file-tree.ts";
import type { ObjectInfo, ObjectStore } from "./store.ts";
import { PassingError, StoreError } from "./store.ts";

/** Where a bucket is, and who asks. */
export interface Bucket {
  /** Scheme and host, without a slash at the end: `https://s3.eu-west-1.amazonaws.com`. */
  readonly endpoint: string;
  readonly region: string;
  readonly name: string;
  /** What every key begins with: empty, or with a slash at the end. */
  readonly prefix: string;
  readonly credentials: Credentials;
}

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** In milliseconds: how long one request may take. */
const TIMEOUT = 30_000;
/** Answers after which the same request may succeed. 409 is another conditional write of the same key at the same moment. */
const PASSING: ReadonlySet<number> = new Set([408, 409, 425, 429, 500, 502, 503, 504]);

/** A bucket of S3, or of any store that speaks its language, addressed by path. */
export function openBucket(bucket: Bucket): ObjectStore {
  const client = new AwsClient({ ...bucket.credentials, service: "s3", region: bucket.region, retries: 0 });
  const ask = (question: Question) => request(client, bucket, question);
  const store: ObjectStore = {
    async read(key) {
      const { status, body } = await ask({ method: "GET", key, accepts: [404] });
      return status === 404 ? undefined : body;
    },
    async write(key, body, facts) {
      await ask({ method: "PUT", key, body, headers: headersOf(facts) });
    },
    async create(key, body, facts) {
      const headers = { ...headersOf(facts), "if-none-match": "*" };
      const { status } = await ask({ method: "PUT", key, body, headers, accepts: [412] });
      // An attempt whose answer was lost makes the next one meet its own object.
      return status !== 412 || isEqual(await store.read(key), body);
    },
    async copy(from, to, facts) {
      const source = { "x-amz-copy-source": pathOf(bucket, from), "x-amz-metadata-directive": "REPLACE" };
      await ask({ method: "PUT", key: to, headers: { ...headersOf(facts), ...source }, contains: "<CopyObjectResult" });
    },
    async remove(key) {
      await ask({ method: "DELETE", key, accepts: [404] });
    },
    async list(prefix) {
      const keys: string[] = [];
      for (let token: string | undefined = ""; token !== undefined; ) {
        const search = new URLSearchParams({ "list-type": "2", prefix: `${bucket.prefix}${prefix}` });
        if (token !== "") search.set("continuation-token", token);
        const xml = textOf(await ask({ method: "GET", search, contains: "<ListBucketResult" }));
        keys.push(...valuesOf(xml, "Key").map((key) => key.slice(bucket.prefix.length)));
        token = valuesOf(xml, "NextContinuationToken")[0];
      }
      return keys.sort();
    },
  };
  return store;
}

interface Question {
  readonly method: "GET" | "PUT" | "DELETE";
  /** Nothing for the bucket itself. */
  readonly key?: string;
  readonly search?: URLSearchParams;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** Statuses that are answers, besides those of success. */
  readonly accepts?: readonly number[];
  /** What the body of a success contains: some failures are found only after the status was sent. */
  readonly contains?: string;
}

interface Answer {
  readonly status: number;
  readonly body: Uint8Array;
}

async function request(client: AwsClient, bucket: Bucket, question: Question): Promise<Answer> {
  const { method, key, search, headers = {}, body, accepts = [], contains } = question;
  const what = `${method} ${key ?? `?prefix=${search?.get("prefix") ?? ""}`}`;
  const query = search === undefined ? "" : `?${search}`;
  const url = `${bucket.endpoint}${key === undefined ? `/${bucket.name}` : pathOf(bucket, key)}${query}`;
  const signed = { "x-amz-content-sha256": digestOf(body ?? ""), ...headers };
  const init = { method, headers: signed, redirect: "manual", ...(body === undefined ? {} : { body }) } as const;
  const { answer, after } = await exchange(await client.sign(url, init), what);
  const isSuccess = answer.status >= 200 && answer.status < 300;
  if (accepts.includes(answer.status) || (isSuccess && (contains === undefined || textOf(answer).includes(contains))))
    return answer;
  const sentence = `The store answered ${what} with ${describe(answer)}`;
  throw isSuccess || PASSING.has(answer.status) ? new PassingError(sentence, after) : new StoreError(sentence);
}

async function exchange(request: Request, what: string): Promise<{ readonly answer: Answer; readonly after: number }> {
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(TIMEOUT) });
    const answer = { status: response.status, body: new Uint8Array(await response.arrayBuffer()) };
    return { answer, after: parseRetryAfter(response.headers.get("retry-after")) };
  } catch (error) {
    throw new PassingError(`The store did not answer ${what}: ${reasonOf(error)}`);
  }
}

/** Reads `Retry-After` in seconds (RFC 9110 §10.2.3), as milliseconds; a date in it is left to the usual wait. */
function parseRetryAfter(value: string | null): number {
  return value !== null && /^\d{1,6}$/.test(value) ? Number(value) * 1000 : 0;
}

function headersOf({ type, cache }: ObjectInfo): Readonly<Record<string, string>> {
  return { "content-type": type, "cache-control": cache };
}

function pathOf({ name, prefix }: Bucket, key: string): string {
  return `/${name}/${`${prefix}${key}`.split("/").map(encodeURIComponent).join("/")}`;
}

/** Status and code of an error. Nothing else of its body is shown: some stores repeat what the request was signed with. */
function describe(answer: Answer): string {
  const [code] = valuesOf(textOf(answer), "Code");
  return code === undefined ? String(answer.status) : `${answer.status} ${code}`;
}

/** The texts of the elements of one name, for the few answers that are XML and whose values have no entities. */
function valuesOf(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, "g"))].map(([, value = ""]) => value);
}

function textOf({ body }: Answer): string {
  return Buffer.from(body).toString("utf8");
}

function isEqual(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a !== undefined && Buffer.from(a).equals(b);
}

/** `fetch` says only that it failed; the cause says why. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error ? cause.message : error.message;
}
