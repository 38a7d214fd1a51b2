import type { Account, ApiRequest, Call } from "../editions/email/providers/provider.ts";

/** How long the service may take to answer, in milliseconds. */
const LONGEST_WAIT = 30_000;
/** How many characters of its reason are shown. */
const LONGEST_REASON = 300;

/** Whether an address of an API may get a key: https, or this machine. */
export function isSafeApi(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  const isLocal = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  return (
    (protocol === "https:" || (protocol === "http:" && isLocal)) && `${username}${password}${search}${hash}` === ""
  );
}

/**
 * Calls the API of an account with JSON. Redirects are not followed, since another host would get the key. Calls reject with an
 * error if the service refuses them or can't be reached. Its message is one line, without `secrets`.
 */
export function openApi({ api, headers }: Account, secrets: readonly string[]): Call {
  return async (request) => {
    const { status, text } = await send(api, headers, request).catch((error: unknown) => {
      throw new Error(withoutSecrets(causeOf(error), secrets));
    });
    const answer = parseObject(text);
    if (status >= 200 && status < 300 && (answer !== undefined || text === "")) return answer ?? {};
    throw new Error(`${status} ${withoutSecrets(reasonOf(status, answer), secrets)}`);
  };
}

async function send(
  api: string,
  headers: Account["headers"],
  { method, path, body }: ApiRequest,
): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(`${api}${path}`, {
    method,
    headers: { ...headers, "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify(body),
    redirect: "manual",
    signal: AbortSignal.timeout(LONGEST_WAIT),
  });
  return { status: response.status, text: await response.text() };
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** The reason in an answer: `message` of listmonk and Brevo, `detail` and `title` of Mailchimp (RFC 9457). */
function reasonOf(status: number, { detail, message, title }: Readonly<Record<string, unknown>> = {}): string {
  if (status >= 300 && status < 400) return "redirects to another address, which is not followed";
  const reasons = [detail, message, title].filter((reason) => typeof reason === "string" && reason !== "");
  return String(reasons[0] ?? "is not an answer of the service");
}

/** The message of the cause: that of `fetch` itself only says that it failed. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && error.cause.message !== "" ? error.cause.message : error.message;
}

function withoutSecrets(text: string, secrets: readonly string[]): string {
  const hidden = secrets.reduce((rest, secret) => (secret === "" ? rest : rest.replaceAll(secret, "…")), text);
  return hidden
    .replace(/[\s\p{C}]+/gu, " ")
    .trim()
    .slice(0, LONGEST_REASON);
}
