import { writeNamed } from "../../../scripts/cli/index.ts";
import { defined, type Message, MessageError } from "../../../scripts/diagnostics/index.ts";
import { isSafeApi, openApi } from "./api.ts";
import { checkMailAddress, type Delivery, lengthWarning, type MailValues } from "./delivery.ts";
import { PROVIDERS } from "./providers/index.ts";
import { letterFor, mailFor } from "./providers/letter-for.ts";
import { type Account, type Campaign, EmptyDraftError, type MailProvider } from "./providers/provider.ts";
import { message, shell } from "./shell.ts";

/** Options that only deliveries by mail have. */
const OF_MAIL = ["eml", "to", "smtp"] as const;
/** Options that only drafts have. */
const OF_DRAFTS = ["list", "sender", "template"] as const;

/** How the edition reaches a mailing service. Ends the process with 2 for arguments that do not belong together. */
export function readProviderDelivery(name: string, values: MailValues): Delivery {
  const provider = PROVIDERS.find((each) => each.name === name);
  if (provider === undefined)
    return shell.fail(
      2,
      message("mail-service-unknown", { service: name, services: PROVIDERS.map((each) => each.name) }),
    );
  const misplaced = OF_MAIL.find((option) => values[option] !== undefined);
  if (misplaced !== undefined)
    return shell.fail(2, message("option-without", { option: `--${misplaced}`, other: "--for" }));
  return values.send === true ? readDraft(provider, values) : readPaste(provider, values);
}

/** Writes the HTML to paste into the service. */
function readPaste(provider: MailProvider, values: MailValues): Delivery {
  const misplaced = OF_DRAFTS.find((option) => values[option] !== undefined);
  if (misplaced !== undefined)
    return shell.fail(2, message("option-only-with", { option: `--${misplaced}`, other: "--send" }));
  return async ({ mail, render }) => {
    const letter = letterFor(provider, mail, await render(mailFor(provider, mail, "paste")));
    if (values.html === undefined) return letter.html.trimEnd();
    writeNamed(values.html, letter.html);
    return shell.textOf(
      message("mail-html-written", { file: values.html, subject: letter.subject }),
      ...lengthWarning(letter),
    );
  };
}

/** Makes a draft in the service. */
function readDraft(provider: MailProvider, values: MailValues): Delivery {
  if (values.html !== undefined) return shell.fail(2, message("option-without", { option: "--html", other: "--send" }));
  const { api, headers } = readAccount(provider);
  const lists = readLists(provider, values.list);
  const template = readTemplate(provider, values.template);
  const sender = values.sender === undefined ? undefined : checkMailAddress(values.sender);
  const call = openApi({ api, headers }, [...Object.values(headers), ...secretsOf(provider)]);
  return async ({ mail, from, render }) => {
    const rendered = await render(mailFor(provider, mail, "draft"));
    const { html, text, subject, title } = letterFor(provider, mail, rendered);
    const campaign: Campaign = {
      name: mail.id,
      subject,
      html,
      text,
      lists,
      api,
      sender: { name: title, address: sender ?? from },
      tracking: mail.untracked === undefined ? "allow" : "off",
      ...defined({ template }),
    };
    try {
      const place = await provider.draft(campaign, call);
      return shell.textOf(
        message("mail-drafted", { service: provider.title, place }),
        ...trackingAdvice(provider, campaign),
        ...lengthWarning({ html }),
      );
    } catch (error) {
      const empty = error instanceof EmptyDraftError ? [message("mail-draft-empty", { place: error.place })] : [];
      const { cause = error } = error instanceof EmptyDraftError ? error : {};
      return shell.fail(
        1,
        message("mail-draft-failed", { service: provider.title, reason: reasonOf(cause) }),
        ...empty,
      );
    }
  };
}

/** The advice for editors if no draft can stop the service from counting opens and clicks. */
function trackingAdvice({ title, trackedBy }: MailProvider, { tracking }: Campaign): readonly Message[] {
  return trackedBy === "account" && tracking === "off" ? [message("mail-tracked-by-account", { service: title })] : [];
}

/** The reason of a failed call, in the language of the command if the words are ours. */
function reasonOf(error: unknown): string {
  if (error instanceof MessageError) return shell.textOf(error.words);
  return error instanceof Error ? error.message : String(error);
}

/** The account in the environment. NAME_URL replaces the address of the API. */
function readAccount(provider: MailProvider): Account {
  const missing = provider.variables.filter((name) => (process.env[name] ?? "") === "");
  if (missing.length > 0) return shell.fail(2, message("environment-missing", { variables: missing }));
  const values = Object.fromEntries(provider.variables.map((name) => [name, process.env[name] ?? ""]));
  // The value is not shown: it may be a key.
  const malformed = provider.variables.find((name) => !/^[!-~]+$/.test(values[name] ?? ""));
  const account = malformed === undefined ? provider.account(values) : undefined;
  if (account === undefined)
    return shell.fail(
      2,
      message("mail-account-wrong", { variables: malformed ?? provider.variables, service: provider.title }),
    );
  const api = (process.env[`${provider.name.toUpperCase().replaceAll("-", "_")}_URL`] || account.api).replace(
    /\/+$/,
    "",
  );
  if (!isSafeApi(api)) return shell.fail(2, message("mail-api-wrong", { address: api }));
  return { ...account, api };
}

function secretsOf({ variables }: MailProvider): readonly string[] {
  return variables.filter((name) => /_(?:KEY|TOKEN)$/.test(name)).map((name) => process.env[name] ?? "");
}

function readLists({ title, lists }: MailProvider, given: readonly string[] = []): readonly string[] {
  const wrong = given.find((id) => !lists.pattern.test(id));
  if (wrong !== undefined) return shell.fail(2, message("mail-list-wrong", { list: wrong, example: lists.example }));
  if (given.length === 0) return shell.fail(2, message("mail-list-missing", { example: lists.example }));
  return given.length <= lists.most
    ? given
    : shell.fail(2, message("mail-list-many", { count: lists.most, service: title }));
}

function readTemplate({ title, hasTemplates }: MailProvider, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!hasTemplates) return shell.fail(2, message("mail-template-none", { service: title }));
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : shell.fail(2, message("mail-template-wrong", { template: text }));
}
