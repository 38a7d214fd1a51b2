import assert from "node:assert/strict";
import { test } from "node:test";
import { parseRedirects } from "../../../scripts/release/redirects-file.ts";
import { formatRedirects } from "../src/hosts/format-redirects.ts";

const REDIRECTS = parseRedirects('{"/a/":"/b/","/año/x.html":"/2021/10/x/"}');

const RULES = { redirects: REDIRECTS, withdrawn: ["/old/"] };

test("redirects of every host have the folder of the site, and encoded targets", () => {
  const of = (format: Parameters<typeof formatRedirects>[0]) =>
    formatRedirects(format, "/news", { redirects: REDIRECTS, withdrawn: ["/old/", "/x.pdf"] });
  assert.equal(
    of("netlify-redirects"),
    "/news/a/ /news/b/ 301!\n/news/a%C3%B1o/x.html /news/2021/10/x/ 301!\n/news/old/ /news/old/ 410!\n/news/x.pdf /news/x.pdf 410!\n",
  );
  assert.equal(
    of("cloudflare-redirects"),
    of("netlify-redirects")
      .replaceAll(/^.* 410!\n/gm, "")
      .replaceAll("301!", "301"),
  );
  assert.match(of("nginx-redirects"), /^location = "\/news\/año\/x\.html" \{ return 301 "\/news\/2021\/10\/x\/"; \}$/m);
  assert.match(of("caddy-redirects"), /^redir \/news\/a\/ \/news\/b\/ 301$/m);
  assert.deepEqual(JSON.parse(of("cloudfront-redirects")).data[1], {
    key: "/news/a%C3%B1o/x.html",
    value: "/news/2021/10/x/",
  });
  assert.equal(formatRedirects("nginx-redirects", "", { redirects: new Map() }), "");
});

test("the function of CloudFront answers former addresses with 301, withdrawn ones with 410, and lets all others pass", async () => {
  const { data } = JSON.parse(formatRedirects("cloudfront-redirects", "", RULES));
  const pairs = JSON.stringify(
    data.map(({ key, value }: { readonly key: string; readonly value: string }) => [key, value]),
  );
  const store = `{ kvs: () => { const store = new Map(${pairs}); return { exists: async (key) => store.has(key), get: async (key) => store.get(key) }; } }`;
  const code = formatRedirects("cloudfront-function", "", RULES).replace(/import cf .*;/, `const cf = ${store};`);
  const { handler } = await import(`data:text/javascript,${encodeURIComponent(`${code}\nexport { handler };`)}`);
  const answer = await handler({ request: { uri: "/a/" } });
  assert.deepEqual([answer.statusCode, answer.headers.location.value], [301, "/b/"]);
  for (const uri of ["/b/", "/old/"]) assert.deepEqual(await handler({ request: { uri } }), { uri });
  const respond = async (uri: string) => handler({ request: { uri }, response: { statusCode: 200, headers: {} } });
  assert.deepEqual(await respond("/b/"), { statusCode: 200, headers: {} });
  assert.deepEqual(await respond("/old/"), { statusCode: 410, statusDescription: "Gone", headers: {} });
});
