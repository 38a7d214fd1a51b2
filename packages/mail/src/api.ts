import { fetchPatiently, fetchReason, PATIENCE, readFirst } from "../../../scripts/cli/index.ts";
import { MessageError, parseJson } from "../../../scripts/diagnostics/index.ts";
import type { Account, ApiRequest, Call } from "./providers/provider.ts";
import { message, shell } from "./shell.ts";

/** How much of an answer is read, in bytes: it may repeat the message. */
const LARGEST_ANSWER = 16 * 2 ** 20;
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
      throw new Error(withoutSecrets(fetchReason(error, shell.textOf), secrets));
    });
    const answer = parseObject(text);
    if (status >= 200 && status < 300 && (answer !== undefined || text === "")) return answer ?? {};
    if (status >= 300 && status < 400) throw new MessageError(message("mail-service-redirects", { status }));
    const reason = findReason(answer);
    if (reason === undefined) throw new MessageError(message("mail-service-no-answer", { status }));
    throw new Error(`${status} ${withoutSecrets(reason, secrets)}`);
  };
}

async function send(
  api: string,
  headers: Account["headers"],
  { method, path, body }: ApiRequest,
): Promise<{ readonly status: number; readonly text: string }> {
  const call = new Request(`${api}${path}`, {
    method,
    headers: { ...headers, "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify(body),
  });
  return fetchPatiently(call, PATIENCE, async (answer) => ({
    status: answer.status,
    text: Buffer.from(await readFirst(answer.body, LARGEST_ANSWER)).toString("utf8"),
  }));
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  const value = parseJson(text);
  return typeof value === "object" && value !== null ? { ...value } : undefined;
}

/** The reason in an answer: `message` of listmonk and Brevo, `detail` and `title` of Mailchimp (RFC 9457). */
function findReason({ detail, message: text, title }: Readonly<Record<string, unknown>> = {}): string | undefined {
  return [detail, text, title].filter((reason) => typeof reason === "string").find((reason) => reason !== "");
}

function withoutSecrets(text: string, secrets: readonly string[]): string {
  const hidden = secrets.reduce((rest, secret) => (secret === "" ? rest : rest.replaceAll(secret, "…")), text);
  return hidden
    .replace(/[\s\p{C}]+/gu, " ")
    .trim()
    .slice(0, LONGEST_REASON);
}
