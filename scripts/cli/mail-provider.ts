import { writeFileSync } from "node:fs";
import { PROVIDERS } from "../editions/email/providers/index.ts";
import { letterFor } from "../editions/email/providers/letter-for.ts";
import type { Account, Campaign, MailProvider } from "../editions/email/providers/provider.ts";
import { fail } from "./arguments.ts";
import { isSafeApi, openApi } from "./mail-api.ts";
import type { Delivery, MailValues } from "./mail-delivery.ts";
import { checkMailAddress, lengthWarning } from "./mail-delivery.ts";

/** Options that only deliveries by mail have. */
const OF_MAIL = ["eml", "to", "smtp"] as const;
/** Options that only drafts have. */
const OF_DRAFTS = ["list", "sender", "template"] as const;

/** How the edition reaches a mailing service. Ends the process with 2 for arguments that do not belong together. */
export function readProviderDelivery(name: string, values: MailValues): Delivery {
  const provider = PROVIDERS.find((each) => each.name === name);
  if (provider === undefined)
    return fail(2, `Unexpected service ${name}, expected one of ${PROVIDERS.map((each) => each.name).join(", ")}`);
  const misplaced = OF_MAIL.find((option) => values[option] !== undefined);
  if (misplaced !== undefined) return fail(2, `Unexpected --${misplaced}, expected it without --for`);
  return values.send === true ? readDraft(provider, values) : readPaste(provider, values);
}

/** Writes the HTML to paste into the service. */
function readPaste(provider: MailProvider, values: MailValues): Delivery {
  const misplaced = OF_DRAFTS.find((option) => values[option] !== undefined);
  if (misplaced !== undefined) return fail(2, `Unexpected --${misplaced}, expected it with --send`);
  return async ({ mail, render }) => {
    const letter = letterFor(provider, mail, render);
    if (values.html === undefined) return letter.html.trimEnd();
    writeFileSync(values.html, letter.html);
    return `Written: ${values.html}, with the subject “${letter.subject}”${lengthWarning(letter)}`;
  };
}

/** Makes a draft in the service. */
function readDraft(provider: MailProvider, values: MailValues): Delivery {
  if (values.html !== undefined) return fail(2, "Unexpected --html, expected it without --send");
  const { api, headers } = readAccount(provider);
  const lists = readLists(provider, values.list);
  const template = readTemplate(provider, values.template);
  const sender = values.sender === undefined ? undefined : checkMailAddress(values.sender);
  const call = openApi({ api, headers }, [...Object.values(headers), ...secretsOf(provider)]);
  return async ({ mail, from, render }) => {
    const { html, text, subject, title } = letterFor(provider, mail, render);
    const campaign: Campaign = {
      ...{ name: mail.id, subject, html, text, lists, api },
      sender: { name: title, address: sender ?? from },
      ...(template === undefined ? {} : { template }),
    };
    try {
      const place = await provider.draft(campaign, call);
      return `Made a draft in ${provider.title}, sent to nobody: ${place}${lengthWarning({ html })}`;
    } catch (error) {
      return fail(
        1,
        `${provider.title} has no complete draft: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  };
}

/** The account in the environment. NAME_URL replaces the address of the API. */
function readAccount(provider: MailProvider): Account {
  const missing = provider.variables.filter((name) => (process.env[name] ?? "") === "");
  if (missing.length > 0) return fail(2, `Missing ${missing.join(" and ")} in the environment`);
  const values = Object.fromEntries(provider.variables.map((name) => [name, process.env[name] ?? ""]));
  // The value is not shown: it may be a key.
  const malformed = provider.variables.find((name) => !/^[!-~]+$/.test(values[name] ?? ""));
  const account = malformed === undefined ? provider.account(values) : undefined;
  if (account === undefined)
    return fail(
      2,
      `Unexpected ${malformed ?? provider.variables.join(" or ")}, expected it as ${provider.title} shows it`,
    );
  const api = (process.env[`${provider.name.toUpperCase()}_URL`] || account.api).replace(/\/+$/, "");
  if (!isSafeApi(api)) return fail(2, `Unexpected address ${api}, expected one that begins with https://`);
  return { ...account, api };
}

function secretsOf({ variables }: MailProvider): readonly string[] {
  return variables.filter((name) => /_(?:KEY|TOKEN)$/.test(name)).map((name) => process.env[name] ?? "");
}

function readLists({ title, lists }: MailProvider, given: readonly string[] = []): readonly string[] {
  const wrong = given.find((id) => !lists.pattern.test(id));
  if (wrong !== undefined) return fail(2, `Unexpected list ${wrong}, expected one such as ${lists.example}`);
  if (given.length === 0) return fail(2, `Missing --list, expected one such as ${lists.example}`);
  return given.length <= lists.most ? given : fail(2, `Unexpected --list, expected at most ${lists.most} for ${title}`);
}

function readTemplate({ title, hasTemplates }: MailProvider, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!hasTemplates) return fail(2, `Unexpected --template, expected none for ${title}`);
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : fail(2, `Unexpected template ${text}, expected a number`);
}
