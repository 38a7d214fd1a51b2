import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { SMALL_PUBLICATION } from "../../../tests/support/publication.ts";
import { runCommand } from "../../../tests/support/run-command.ts";
import { SAMPLE } from "../../../tests/support/sample.ts";
import { startStubProvider } from "./stub-provider.ts";

/* The calls that create drafts, as the services document them. The docstrings of `editions/email/providers/` list the sections. */

const MAIL = ["mail", "--content", SAMPLE, "--bulletin", "2021-10"];
const LISTMONK = { LISTMONK_API_USER: "dateline", LISTMONK_API_TOKEN: "s3cret-token" };
const MAILCHIMP = { MAILCHIMP_API_KEY: "0123456789abcdef-us6" };
const BREVO = { BREVO_API_KEY: "xkeysib-s3cret" };
const SENDER = "editors@bulletin.elpaccto.example";
const UNTRACKED = /This email doesn’t track opens or clicks\./;
const TITLE = "EL PAcCTO Bulletin";

/** The fields of an object that a call sent. */
function fieldsOf(body: unknown): Readonly<Record<string, unknown>> {
  assert.ok(typeof body === "object" && body !== null);
  return { ...body };
}

test("a draft for listmonk is one call that makes a regular campaign with both bodies", async (t) => {
  const service = await startStubProvider(t, [{ status: 200, body: { data: { id: 12, status: "draft" } } }]);
  const { code, stdout, stderr } = await runCommand(
    [...MAIL, "--for", "listmonk", "--send", "--list", "3", "--list", "4", "--template", "2"],
    { env: { ...LISTMONK, LISTMONK_URL: `${service.url}/` } },
  );
  assert.deepEqual([code, stderr], [0, ""]);
  assert.equal(stdout, `Created a draft in \`listmonk\`, and sent nothing: \`${service.url}/admin/campaigns/12\`.\n`);
  assert.equal(service.received.length, 1);
  const [call] = service.received;
  assert.deepEqual([call?.method, call?.path], ["POST", "/api/campaigns"]);
  assert.equal(call?.headers.authorization, "token dateline:s3cret-token");
  assert.equal(call?.headers["content-type"], "application/json");
  const { body, altbody, subject, ...fields } = fieldsOf(call?.body);
  assert.deepEqual(fields, {
    name: "2021-10.en@bulletin.elpaccto.example",
    lists: [3, 4],
    from_email: `${TITLE} <${SENDER}>`,
    type: "regular",
    content_type: "html",
    messenger: "email",
    template_id: 2,
  });
  assert.match(String(subject), /^October 2021 · /);
  for (const text of [body, altbody]) {
    assert.equal(String(text).split("{{ UnsubscribeURL }}").length, 2);
    assert.equal(String(text).split("{{ MessageURL }}").length, 2);
  }
});

test("a draft for Mailchimp is two calls: the campaign, then its content", async (t) => {
  const service = await startStubProvider(t, [
    { status: 200, body: { id: "42694e9e57", web_id: 4321, status: "save" } },
    { status: 200, body: { html: "" } },
  ]);
  const { code, stdout, stderr } = await runCommand(
    [...MAIL, "--for", "mailchimp", "--send", "--list", "a1b2c3d4e5", "--sender", "news@example.org"],
    { env: { ...MAILCHIMP, MAILCHIMP_URL: service.url } },
  );
  assert.deepEqual([code, stderr], [0, ""]);
  assert.equal(
    stdout,
    `Created a draft in \`Mailchimp\`, and sent nothing: \`${service.url}/campaigns/show/?id=4321\`.\n`,
  );
  assert.deepEqual(
    service.received.map(({ method, path, headers }) => [method, path, headers.authorization]),
    [
      ["POST", "/3.0/campaigns", `Basic ${btoa("anystring:0123456789abcdef-us6")}`],
      ["PUT", "/3.0/campaigns/42694e9e57/content", `Basic ${btoa("anystring:0123456789abcdef-us6")}`],
    ],
  );
  const { settings, ...fields } = fieldsOf(service.received[0]?.body);
  const tracking = { opens: false, html_clicks: false, text_clicks: false };
  assert.deepEqual(fields, { type: "regular", recipients: { list_id: "a1b2c3d4e5" }, tracking });
  const { subject_line, ...others } = fieldsOf(settings);
  assert.match(String(subject_line), /^October 2021 · /);
  assert.deepEqual(others, {
    title: "2021-10.en@bulletin.elpaccto.example",
    from_name: TITLE,
    reply_to: "news@example.org",
    to_name: "*|FNAME|*",
    auto_footer: false,
    inline_css: false,
  });
  const { html, plain_text, ...rest } = fieldsOf(service.received[1]?.body);
  assert.deepEqual(rest, {});
  for (const text of [html, plain_text]) {
    assert.equal(String(text).split("*|UNSUB|*").length, 2);
    assert.equal(String(text).split("*|ARCHIVE|*").length, 2);
    assert.match(String(text), UNTRACKED);
  }
});

test("a draft of a publication whose readers have consented leaves it to the service what it counts, and says nothing of it", async (t) => {
  const folder = await temporaryFolder(t);
  const publication = SMALL_PUBLICATION["publication.yaml"] ?? "";
  await writeTree(folder, {
    ...SMALL_PUBLICATION,
    "publication.yaml": `${publication}contact: { email: editors@harbour.example }\ntracking: allow\n`,
  });
  const service = await startStubProvider(t, [
    { status: 200, body: { id: "a", web_id: 1 } },
    { status: 200, body: {} },
  ]);
  const { code, stderr } = await runCommand(
    ["mail", "--content", folder, "--bulletin", "2026-05", "--for", "mailchimp", "--send", "--list", "a1b2c3d4e5"],
    { env: { ...MAILCHIMP, MAILCHIMP_URL: service.url } },
  );
  assert.deepEqual([code, stderr], [0, ""]);
  const [created, content] = service.received.map(({ body }) => fieldsOf(body));
  assert.equal(created?.["tracking"], undefined);
  assert.doesNotMatch(String(content?.["html"]), UNTRACKED);
});

test("an account that counts opens whatever the draft says gets no text that denies it", async (t) => {
  const service = await startStubProvider(t, [
    { status: 200, body: { id: "a", web_id: 1, tracking: { opens: true, html_clicks: false } } },
  ]);
  const { code, stderr } = await runCommand([...MAIL, "--for", "mailchimp", "--send", "--list", "a1b2c3d4e5"], {
    env: { ...MAILCHIMP, MAILCHIMP_URL: service.url },
  });
  assert.equal(code, 1);
  assert.match(stderr, /The account counts opens and clicks although the draft says no\. .* An empty draft is at/s);
  assert.equal(service.received.length, 1);
});

test("an email says that it counts nothing, unless it is pasted into a service that may count", async () => {
  for (const [service, says] of [
    ["listmonk", true],
    ["mailchimp", false],
    ["brevo", false],
  ] as const) {
    const { stdout } = await runCommand([...MAIL, "--for", service]);
    assert.equal(UNTRACKED.test(stdout), says, service);
  }
});

test("a draft for Brevo is one call without a date of sending", async (t) => {
  const service = await startStubProvider(t, [{ status: 201, body: { id: 7 } }]);
  const { code, stdout, stderr } = await runCommand(
    [...MAIL, "--lang", "es", "--for", "brevo", "--send", "--list", "9"],
    { env: { ...BREVO, BREVO_URL: service.url } },
  );
  assert.deepEqual([code, stderr], [0, ""]);
  assert.equal(
    stdout,
    "Se creó un borrador en `Brevo` y no se envió nada: `https://app.brevo.com/, under Campaigns, number 7`. " +
      "Un ajuste de la cuenta decide si `Brevo` registra aperturas y clics: desactívelo. Si sus lectores lo han consentido, escriba `tracking: allow` en publication.yaml.\n",
  );
  assert.doesNotMatch(String(fieldsOf(service.received[0]?.body)["htmlContent"]), /aperturas/);
  assert.equal(service.received.length, 1);
  const [call] = service.received;
  assert.deepEqual([call?.method, call?.path], ["POST", "/v3/emailCampaigns"]);
  assert.equal(call?.headers["api-key"], BREVO.BREVO_API_KEY);
  const { htmlContent, subject, ...fields } = fieldsOf(call?.body);
  assert.deepEqual(fields, {
    name: "2021-10.es@bulletin.elpaccto.example",
    sender: { name: "Boletín EL PAcCTO", email: SENDER },
    recipients: { listIds: [9] },
    mirrorActive: true,
  });
  assert.match(String(subject), /^Octubre de 2021 · /);
  assert.equal(String(htmlContent).split("{{ unsubscribe }}").length, 2);
  assert.equal(String(htmlContent).split("{{ mirror }}").length, 2);
});

test("a refusal is one line with the reason of the service and without the key, and the exit code is 1", async (t) => {
  const service = await startStubProvider(t, [
    { status: 200, body: { id: "42694e9e57", web_id: 4321 } },
    { status: 400, body: { title: "Invalid Resource", detail: `No\n${MAILCHIMP.MAILCHIMP_API_KEY} here` } },
  ]);
  const { code, stdout, stderr } = await runCommand([...MAIL, "--for", "mailchimp", "--send", "--list", "a1b2c3d4e5"], {
    env: { ...MAILCHIMP, MAILCHIMP_URL: service.url },
  });
  assert.deepEqual([code, stdout], [1, ""]);
  const place = `${service.url}/campaigns/show/?id=4321`;
  assert.equal(
    stderr,
    `There is no complete draft in \`Mailchimp\`: \`400 No … here\` An empty draft is at \`${place}\`.\n`,
  );
});

test("without --send the HTML is written to a file or to standard output, and nobody is called", async (t) => {
  const folder = await temporaryFolder(t);
  const file = path.join(folder, "mail.html");
  const written = await runCommand([...MAIL, "--for", "brevo", "--html", file]);
  assert.deepEqual([written.code, written.stderr], [0, ""]);
  assert.match(written.stdout, /^Wrote `.*mail\.html`, with the subject `October 2021 · .*`\.\n$/);
  const html = await readFile(file, "utf8");
  assert.deepEqual(html.match(/<a href="\{\{ \w+ \}\}"/g), ['<a href="{{ mirror }}"', '<a href="{{ unsubscribe }}"']);
  const printed = await runCommand([...MAIL, "--for", "brevo"]);
  assert.deepEqual([printed.code, printed.stderr], [0, ""]);
  assert.equal(printed.stdout.trimEnd(), html.trimEnd());
});

test("arguments that do not belong together, and accounts that are malformed, are refused with exit code 2", async () => {
  const send = (service: string) => ["--for", service, "--send"];
  const cases = [
    { args: ["--for", "sendy"], says: /services are `listmonk`, `mailchimp`, `brevo`/ },
    { args: ["--for", "brevo", "--eml", "x.eml"], says: /--eml/ },
    { args: ["--eml", "x.eml", "--send"], says: /`--send` only works together with `--for`/ },
    { args: ["--for", "brevo", "--list", "3"], says: /`--list` only works together with `--send`/ },
    { args: [...send("brevo"), "--html", "x.html"], says: /--html/ },
    {
      args: send("listmonk"),
      says: /Missing environment variables: `LISTMONK_URL`, `LISTMONK_API_USER`, `LISTMONK_API_TOKEN`/,
    },
    { args: send("brevo"), env: { BREVO_API_KEY: "a\nb" }, says: /^The value of `BREVO_API_KEY` [^\n]*\n$/ },
    { args: send("mailchimp"), env: { MAILCHIMP_API_KEY: "abc" }, says: /^The value of `MAILCHIMP_API_KEY` / },
    { args: send("brevo"), env: BREVO, says: /`--list` is missing/ },
    {
      args: [...send("brevo"), "--list", "x"],
      env: BREVO,
      says: /`x` isn't a list of the service\. Write one such as `3`/,
    },
    { args: [...send("mailchimp"), "--list", "a", "--list", "b"], env: MAILCHIMP, says: /at most 1 time/ },
    { args: [...send("brevo"), "--list", "3", "--template", "1"], env: BREVO, says: /--template/ },
    { args: [...send("brevo"), "--list", "3", "--sender", "x"], env: BREVO, says: /`x` isn't an email address/ },
    ...["http://lists.example.org", "https://u:p@lists.example.org", "ftp://localhost"].map((LISTMONK_URL) => ({
      args: [...send("listmonk"), "--list", "3"],
      env: { ...LISTMONK, LISTMONK_URL },
      says: /isn't a secure address/,
    })),
  ];
  for (const { args, env = {}, says } of cases) {
    const { code, stdout, stderr } = await runCommand([...MAIL, ...args], { env });
    assert.deepEqual([code, stdout], [2, ""], args.join(" "));
    assert.match(stderr, says);
    for (const key of ["s3cret", "0123456789abcdef", "a\nb"]) assert.ok(!stderr.includes(key), stderr);
  }
});
