import type { ChangesFolder } from "../change/changes-folder.ts";
import type { Period } from "../content/period.ts";
import type { Message } from "../diagnostics/message.ts";
import type { MessageLanguage } from "../diagnostics/message-language.ts";
import type { Table } from "../diagnostics/message-table.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import type { Publication } from "../model/publication.ts";
import type { Environment } from "../model/translations/git.ts";
import type { AddAssets } from "../pipeline/added-assets.ts";
import type { SiteOptions } from "../pipeline/options.ts";
import type { Header } from "../release/headers.ts";
import type { AnswerFirst } from "../serve/server.ts";
import type { LocalText } from "./help-text.ts";

/** A command. It is loaded when it is called, and runs with the arguments of the process. */
export interface Command {
  /** Its description in `dateline --help`; internal commands have none. */
  readonly summary?: LocalText;
  readonly load: (packages: readonly Package[]) => Promise<unknown>;
}

/**
 * A part of Dateline that a publication can do without: commands, and the functions for them or for a site. Only its list of commands and
 * hooks is loaded until one of them is called.
 */
export interface Package {
  readonly name: string;
  /** By their names. */
  readonly commands: Readonly<Record<string, Command>>;
  /** The messages of its commands, for errors that end them. */
  readonly messages: () => Promise<readonly Table[]>;
  /** Adds files to a site that is published. */
  readonly siteAssets?: AddAssets;
  /** Answers requests to the server of `npm start`. `token` is a secret text for the requests of its own pages. */
  readonly serve?: (
    options: SiteOptions,
    token: string,
    changes: ChangesFolder,
    packages: readonly Package[],
  ) => AnswerFirst;
  /** Fetches pictures of the web into bulletins. */
  readonly openWebPictures?: (options: WebPictureOptions) => Promise<WebPictures>;
  /** Sends the email edition of a bulletin, drafts included, to one reader who is to look at it. */
  readonly sendTestMail?: SendTestMail;
  /** Files for a new publication in `folder`, whose content is written already; paths are from that folder. */
  readonly starterFiles?: (
    folder: string,
    languages: readonly [LanguageTag, ...LanguageTag[]],
  ) => Promise<readonly StarterFile[]>;
  /** Describes fields in the words of its forms, as Markdown, by their paths from the kind of file, such as `item.image.alt`. */
  readonly describeFields?: (
    language: MessageLanguage,
  ) => Promise<(path: readonly string[], description: string) => string>;
  /** The headers of the pages of a site below `/admin/`, which one package may have; undefined if the site has none (CSP Level 3). */
  readonly adminHeaders?: (masthead: Masthead) => Promise<readonly Header[] | undefined>;
}

type Masthead = Pick<Publication["masthead"], "editor">;

/** The headers of the pages of a site below `/admin/`; undefined if the site has none. */
export async function adminHeadersOf(
  packages: readonly Package[],
  masthead: Masthead,
): Promise<readonly Header[] | undefined> {
  return packages.find(({ adminHeaders }) => adminHeaders !== undefined)?.adminHeaders?.(masthead);
}

/** How pictures of the web are fetched. */
export interface WebPictureOptions {
  readonly contentDir: string;
  /** Hosts that may be in a private network. */
  readonly trustedHosts: readonly string[];
  /** A dry run fetches the same pictures, and writes none. */
  readonly mode: "write" | "dry run";
}

/** Gives pictures of the web to bulletins. */
export interface WebPictures {
  /** The path of a picture from the texts of a bulletin, `media/quito.jpg`; otherwise why there is none. */
  readonly get: (address: string, period: Period) => Promise<string | { readonly reason: readonly Message[] }>;
}

/** Sends a test mail through the mail server that the environment specifies. */
export type SendTestMail = (options: SiteOptions, test: TestMail, environment: Environment) => Promise<TestMailOutcome>;

/** A bulletin for one reader, who is to look at it before others get it. */
export interface TestMail {
  readonly period: string;
  readonly language: string;
  /** The reader's address. */
  readonly to: string;
}

/** The outcome. Nothing was sent unless it is `sent`; a server that refuses it gives the reason in its own language. */
export type TestMailOutcome =
  | { readonly outcome: "sent" | "no address" | "no server" | "no sender" | "no bulletin" | "errors" }
  | { readonly outcome: "refused"; readonly reason: string };

/** A file for a new publication. */
export type StarterFile = readonly [file: string, body: string | Uint8Array];
