import assert from "node:assert/strict";
import { test } from "node:test";
import { pageRenderer } from "../../scripts/templates/templates.ts";
import { THEME_DIRS } from "../support/options.ts";
import { pageAt, viewsOf } from "./views-of.ts";

const withSubscribe = (subscribe: string) => ({
  "publication.yaml": `title: The Harbour Letter
publisher: { name: Harbour Office, url: https://harbour.example/ }
url: https://letter.harbour.example/
languages: [en, es]
subscribe: ${subscribe}
`,
});

/** The forms of listmonk, Mailchimp, Brevo and Buttondown, with the field names of their own HTML forms. */
const FORMS = [
  [
    "https://lists.example/subscription/form",
    '{ form: "https://lists.example/subscription/form", email: email, name: name, hidden: { nonce: x, l: [7a3c, 9b1d] } }',
  ],
  [
    "https://a.us1.list-manage.com/subscribe/post?u=1&id=2",
    '{ form: "https://a.us1.list-manage.com/subscribe/post?u=1&id=2", email: EMAIL }',
  ],
  [
    "https://a.sibforms.com/serve/MU",
    '{ form: "https://a.sibforms.com/serve/MU", email: EMAIL, hidden: { locale: es, html_type: simple } }',
  ],
  [
    "https://buttondown.com/api/emails/embed-subscribe/harbour",
    '{ form: "https://buttondown.com/api/emails/embed-subscribe/harbour", email: email, hidden: { embed: "1" } }',
  ],
] as const;

for (const [action, subscribe] of FORMS) {
  test(`bulletins, items and the page about subscribing have the form of ${new URL(action).host}`, async (context) => {
    const views = await viewsOf(context, withSubscribe(subscribe));
    const render = pageRenderer(THEME_DIRS);
    for (const address of ["/2026/05/", "/2026/05/new-crane/", "/es/2026/05/new-crane/", "/subscribe/"]) {
      const view = views.get(address);
      assert.ok(view !== undefined);
      const html = render(view);
      const forms = html.match(/<form class="subscribe" action="([^"]*)" method="post">/g) ?? [];
      assert.deepEqual(
        forms,
        [`<form class="subscribe" action="${action.replaceAll("&", "&amp;")}" method="post">`],
        address,
      );
    }
  });
}

test("a form has the hidden fields of the service, one for each value, and asks for a name only if it has a field for it", async (context) => {
  const [[, listmonk], [, mailchimp]] = FORMS;
  const { chrome } = pageAt(await viewsOf(context, withSubscribe(listmonk)), "/subscribe/", "subscribe");
  assert.deepEqual(chrome.subscription?.form, {
    action: "https://lists.example/subscription/form",
    email: "email",
    name: "name",
    hidden: [
      { name: "nonce", value: "x" },
      { name: "l", value: "7a3c" },
      { name: "l", value: "9b1d" },
    ],
  });
  const other = pageAt(await viewsOf(context, withSubscribe(mailchimp)), "/subscribe/", "subscribe");
  assert.equal(other.chrome.subscription?.form?.name, undefined);
});

test("instead of a form there is a link to a page or a mail", async (context) => {
  const hrefOf = async (subscribe: string) =>
    pageAt(await viewsOf(context, withSubscribe(subscribe)), "/es/subscribe/", "subscribe").chrome.subscription?.link
      ?.href;
  assert.equal(await hrefOf('{ link: "https://harbour.example/join" }'), "https://harbour.example/join");
  assert.equal(await hrefOf("{ mail: news@harbour.example }"), "mailto:news@harbour.example?subject=Suscribirse");
});

test("without a way to subscribe by email, the page still explains feeds and calendars, and items have no block", async (context) => {
  const views = await viewsOf(context);
  const page = pageAt(views, "/subscribe/", "subscribe");
  assert.equal(page.chrome.subscription, undefined);
  assert.deepEqual(
    page.feeds.map(({ url }) => url),
    ["feed.xml", "rss.xml", "feed.json"].map((file) => `https://letter.harbour.example/news/${file}`),
  );
  assert.equal(page.calendar?.href, "webcal://letter.harbour.example/news/calendar.ics");
  const html = pageRenderer(THEME_DIRS)(pageAt(views, "/2026/05/new-crane/", "item"));
  assert.ok(!html.includes("subscribe-block"));
});
