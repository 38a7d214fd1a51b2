import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { findForeignOrigin, sendBody, TABLES, tablesOf, wordsIn } from "../../../../scripts/cli/index.ts";
import {
  explainMachine,
  formatMessage,
  MESSAGE_LANGUAGES,
  MessageError,
  type MessageLanguage,
  wordsOf,
} from "../../../../scripts/diagnostics/index.ts";
import { withCustomTexts } from "../custom-texts.ts";
import { FORM_MESSAGES } from "../form/form-messages.ts";
import { TOKEN_HEADER } from "../home/local-endpoint.ts";
import { readEditorTexts } from "../texts.ts";
import type { Desk } from "./desk.ts";
import { ACTIONS } from "./desk-actions.ts";
import { objectIn, textIn } from "./parameters.ts";
import { explainRefusal, Refused, refusal } from "./refused.ts";

/** The largest request, in bytes: the largest recording in Base64, and its text. */
const LARGEST_REQUEST = 90_000_000;

/** Answers a request of the desk. Only the page with the token of this server may send requests. */
export async function answerDesk(
  desk: Desk,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const foreign = findForeignOrigin(request);
  const origin = `http://${request.headers.host}/`;
  const language = languageOf(request.headers["accept-language"]);
  const explain = (refused: Refused) => {
    const record = desk.readTexts().files.get("publication.yaml")?.record;
    const declared = record?.kind === "publication" ? record.fields.fields : undefined;
    const texts = withCustomTexts(readEditorTexts(desk.themeDirs, language), declared, language);
    return explainRefusal(refused, wordsOf(language, ...TABLES, ...tablesOf(desk.extensions), FORM_MESSAGES), texts);
  };
  const refuse = (status: number, refused: Refused) => reply(request, response, status, { error: explain(refused) });
  if (foreign !== undefined) {
    return reply(request, response, foreign.status, { error: formatMessage(foreign.reason, wordsIn(language)) });
  }
  if (request.method !== "POST") return refuse(405, refusal("request", { detail: "POST" }));
  if (!isToken(request.headers[TOKEN_HEADER], token)) return refuse(403, refusal("restarted"));
  try {
    const body = parseBody(await readBody(request));
    const act = ACTIONS.get(textIn(body, "action"));
    if (act === undefined) throw refusal("request", { detail: textIn(body, "action") });
    await reply(request, response, 200, await act(desk, objectIn(body)["params"], { language, origin, explain }));
  } catch (error) {
    if (error instanceof Refused) return refuse(422, error);
    const sentences = explainMachine(error);
    if (sentences === undefined) throw error;
    await reply(request, response, error instanceof MessageError ? 422 : 500, {
      error: sentences.map((each) => formatMessage(each, wordsIn(language))).join(" "),
    });
  }
}

/** The language of the desk, which its script requests. */
function languageOf(header = ""): MessageLanguage {
  return MESSAGE_LANGUAGES.find((language) => header.startsWith(language)) ?? MESSAGE_LANGUAGES[0];
}

/** Bytes that are not UTF-8 are refused, too: with other characters in their place they would come into a file. */
function parseBody(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw refusal("request", { detail: "JSON" });
  }
}

function isToken(given: unknown, token: string): boolean {
  const [one, other] = [Buffer.from(typeof given === "string" ? given : ""), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** A request that is too large is read to its end, too: a browser that is still sending would lose the connection, and not see the answer. */
async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length <= LARGEST_REQUEST) chunks.push(bytes);
  }
  if (length > LARGEST_REQUEST) throw refusal("tooLarge");
  return Buffer.concat(chunks);
}

function reply(request: IncomingMessage, response: ServerResponse, status: number, value: unknown): Promise<void> {
  const headers = { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" };
  return sendBody(request, response, status, headers, JSON.stringify(value));
}
