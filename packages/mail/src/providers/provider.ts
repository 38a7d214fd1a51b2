import { MessageError } from "../../../../scripts/diagnostics/index.ts";
import { message } from "../shell.ts";

/* A mailing service for Dateline: its tags, and the calls of its API that create a draft. */

/** A mailing service. */
export interface MailProvider {
  /** The value of `--for`. */
  readonly name: string;
  /** Its name in messages. */
  readonly title: string;
  /** The tags that the service replaces by addresses in each copy that it sends. */
  readonly tags: ProviderTags;
  /** Where its template syntax begins: the first character of each beginning. It has the flag `g`. */
  readonly opener: RegExp;
  /** Prepares the HTML, apart from tags, for the parser of the service. */
  readonly prepareHtml?: (html: string) => string;
  /** Prepares the plain text, apart from tags, for the parser of the service. */
  readonly prepareText?: (text: string) => string;
  /** The environment variables that the API needs. */
  readonly variables: readonly string[];
  readonly lists: ListIds;
  /** Whether the service puts campaigns into a template that can be chosen by its number. */
  readonly hasTemplates: boolean;
  /**
   * The setting that decides whether it counts opens and clicks: in the draft, or else in its account. Absent for a service that counts
   * nothing in an email without its counting tags.
   */
  readonly trackedBy?: "draft" | "account";
  /** The address and the credentials of the API. Undefined if a variable is malformed. */
  readonly account: (variables: Readonly<Record<string, string>>) => Account | undefined;
  /** Makes a draft, and returns where to find it. Rejects as `call` does. */
  readonly draft: (campaign: Campaign, call: Call) => Promise<string>;
}

export interface ProviderTags {
  readonly web: string;
  readonly unsubscribe: string;
}

/** The form of list ids of the service in `--list`. */
export interface ListIds {
  readonly pattern: RegExp;
  /** An example, for messages. */
  readonly example: string;
  /** How many lists one campaign may have. */
  readonly most: number;
}

export interface Account {
  /** The address of the API, without a slash at its end. */
  readonly api: string;
  /** The header fields with the key. */
  readonly headers: Readonly<Record<string, string>>;
}

/** An email edition with the tags of a service, and for whom it is meant. No text in it runs a template in the service. */
export interface Campaign {
  /** Its name for editors in the service: "2021-10.en@example.org". */
  readonly name: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly sender: { readonly name: string; readonly address: string };
  readonly lists: readonly string[];
  /** Whether the service may count who opens the email and follows its links. */
  readonly tracking: "off" | "allow";
  /** The number of a template of the service. */
  readonly template?: number;
  /** The address of the API. */
  readonly api: string;
}

/** One request to the API. */
export interface ApiRequest {
  readonly method: "POST" | "PUT";
  /** The path from the address of the API. */
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Sends a request and returns the answer, a JSON object. Rejects with the reason of the service, in one line. */
export type Call = (request: ApiRequest) => Promise<Readonly<Record<string, unknown>>>;

/** The id in an answer: a number, or letters and digits. Throws a `MessageError` if there is none. */
export function idIn(answer: Readonly<Record<string, unknown>>, field = "id"): string {
  const { [field]: id } = answer;
  if (typeof id === "number" || (typeof id === "string" && /^[0-9A-Za-z]+$/.test(id))) return String(id);
  throw new MessageError(message("mail-answer-without", { field }));
}

/** A draft was created, but its text was not added. The cause has the reason: the service's, or a `MessageError`. */
export class EmptyDraftError extends Error {
  /** The address of the draft in the service. */
  readonly place: string;
  constructor(place: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.place = place;
  }
}
