import { AwsClient } from "aws4fetch";
import type { Attempt, Patience } from "./retry.ts";
import { parseRetryAfter, retry } from "./retry.ts";
import type { ObjectFacts, ObjectStore } from "./store.ts";
import { StoreError } from "./store.ts";
import { digestOf } from "./tree.ts";

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
export function openBucket(bucket: Bucket, patience: Patience): ObjectStore {
  const client = new AwsClient({ ...bucket.credentials, service: "s3", region: bucket.region, retries: 0 });
  const ask = <Result>(question: Question, read: (answer: Answer) => Result) =>
    retry(() => attempt(client, bucket, question, read), patience);
  const store: ObjectStore = {
    read: (key) =>
      ask({ method: "GET", key, accepts: [404] }, ({ status, body }) => (status === 404 ? undefined : body)),
    write: (key, body, facts) => ask({ method: "PUT", key, body, headers: headersOf(facts) }, () => undefined),
    async create(key, body, facts) {
      const headers = { ...headersOf(facts), "if-none-match": "*" };
      const status = await ask({ method: "PUT", key, body, headers, accepts: [412] }, (answer) => answer.status);
      // An attempt whose answer was lost makes the next one meet its own object.
      return status !== 412 || isEqual(await store.read(key), body);
    },
    copy: (from, to, facts) => {
      const source = pathOf(bucket, from);
      const headers = { ...headersOf(facts), "x-amz-copy-source": source, "x-amz-metadata-directive": "REPLACE" };
      return ask({ method: "PUT", key: to, headers, proof: "<CopyObjectResult" }, () => undefined);
    },
    remove: (key) => ask({ method: "DELETE", key, accepts: [404] }, () => undefined),
    async list(prefix) {
      const keys: string[] = [];
      for (let token: string | undefined = ""; token !== undefined; ) {
        const search = new URLSearchParams({ "list-type": "2", prefix: `${bucket.prefix}${prefix}` });
        if (token !== "") search.set("continuation-token", token);
        const xml = await ask({ method: "GET", search, proof: "<ListBucketResult" }, textOf);
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
  readonly proof?: string;
}

interface Answer {
  readonly status: number;
  readonly body: Uint8Array;
}

async function attempt<Result>(
  client: AwsClient,
  bucket: Bucket,
  question: Question,
  read: (answer: Answer) => Result,
): Promise<Attempt<Result>> {
  const { method, key, search, headers = {}, body, accepts = [], proof } = question;
  const what = `${method} ${key ?? `?prefix=${search?.get("prefix") ?? ""}`}`;
  const query = search === undefined ? "" : `?${search}`;
  const url = `${bucket.endpoint}${key === undefined ? `/${bucket.name}` : pathOf(bucket, key)}${query}`;
  const signed = { "x-amz-content-sha256": digestOf(body ?? ""), ...headers };
  try {
    const init = { method, headers: signed, redirect: "manual", ...(body === undefined ? {} : { body }) } as const;
    const response = await fetch(await client.sign(url, init), { signal: AbortSignal.timeout(TIMEOUT) });
    const answer = { status: response.status, body: new Uint8Array(await response.arrayBuffer()) };
    const isProven = proof === undefined || textOf(answer).includes(proof);
    if (accepts.includes(answer.status) || (response.ok && isProven)) return { result: read(answer) };
    const error = new StoreError(`The store answered ${what} with ${describe(answer)}`);
    if (!PASSING.has(answer.status) && !response.ok) return { error, retry: false };
    const after = parseRetryAfter(response.headers.get("retry-after"));
    return { error, retry: true, ...(after === undefined ? {} : { after }) };
  } catch (error) {
    return { error: new StoreError(`The store did not answer ${what}: ${reasonOf(error)}`), retry: true };
  }
}

function headersOf({ type, cache }: ObjectFacts): Readonly<Record<string, string>> {
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
