import assert from "node:assert/strict";
import { test } from "node:test";
import { defined } from "../../../scripts/defined.ts";
import { FEED_FORMATS } from "../../../scripts/editions/feeds/formats.ts";
import {
  EMAIL_HEADERS,
  type Header,
  headersAt,
  OPEN_HEADER,
  POLICY_HEADER,
  SECURITY_HEADERS,
} from "../../../scripts/release/headers.ts";
import { mediaTypeOf } from "../../../scripts/release/media-type.ts";
import { formatHeaders, HEADER_FORMATS, type HeaderFormat } from "../src/hosts/index.ts";

const PAGES = ["/", "/es/", "/2021/10/", "/2021/10/email.txt", "/2021/10/quito/", "/topics/prisons/2021/", "/feed.xml"];
/** A site in which a package sets headers for /admin/. */
const ADMIN_POLICY = "default-src 'self'; script-src 'self'; connect-src 'self' https://api.github.com";
const ADMIN_OWN = new Map(SECURITY_HEADERS).set(POLICY_HEADER, ADMIN_POLICY);
const ADMIN = { adminHeaders: [...ADMIN_OWN.set("Cross-Origin-Opener-Policy", "same-origin-allow-popups")] };
const EMAILS = ["/2021/10/email/", "/es/2021/10/email/"];

test("the configuration for every host has the same headers", () => {
  for (const [name, value] of SECURITY_HEADERS) {
    assert.ok(formatHeaders("netlify", "", FEED_FORMATS).includes(`\n  ${name}: ${value}\n`), name);
    assert.ok(formatHeaders("caddy", "", FEED_FORMATS).includes(`${name} "${value}"\n`), name);
    const policy = JSON.stringify(JSON.parse(formatHeaders("cloudfront", "", FEED_FORMATS)));
    assert.ok(["Strict-Transport-Security", "X-Content-Type-Options"].includes(name) || policy.includes(value), name);
  }
  assert.match(formatHeaders("cloudfront", "", FEED_FORMATS), /"AccessControlMaxAgeSec": 31536000/);
});

test("the policy of email editions allows inline styles, and nothing else that pages may not do", () => {
  const [page, email] = [SECURITY_HEADERS, EMAIL_HEADERS].map((headers) => new Map(headers).get(POLICY_HEADER) ?? "");
  assert.match(email ?? "", /; style-src 'self' 'unsafe-inline'; script-src 'none';/);
  assert.doesNotMatch(page ?? "", /unsafe/);
  assert.deepEqual(SECURITY_HEADERS.slice(1), EMAIL_HEADERS.slice(1));
  assert.ok(formatHeaders("cloudfront-email", "", FEED_FORMATS).includes(email ?? ""));
  assert.ok(!formatHeaders("cloudfront", "", FEED_FORMATS).includes("unsafe"));
});

test("Netlify and Cloudflare Pages send the same headers from one file, though they merge rules differently", () => {
  for (const basePath of ["", "/bulletin"]) {
    const rules = parseRules(formatHeaders("netlify", basePath, FEED_FORMATS));
    for (const reading of [readAsNetlify, readAsCloudflare]) {
      for (const path of PAGES) assertPolicy(reading(rules, basePath + path), SECURITY_HEADERS, path);
      for (const path of EMAILS) assertPolicy(reading(rules, basePath + path), EMAIL_HEADERS, path);
    }
  }
});

test("the hosts of previews ask search engines to list nothing of them, not even a feed or a PDF, and of sites everything", () => {
  const tagOf = (isPreview: boolean, path: string) =>
    readAsCloudflare(parseRules(formatHeaders("netlify", "", FEED_FORMATS, { isPreview })), path).get("X-Robots-Tag");
  for (const path of [...PAGES, ...EMAILS, "/2021/10/bulletin.pdf"]) {
    assert.equal(tagOf(true, path), "noindex", path);
    assert.equal(tagOf(false, path), undefined, path);
  }
});

test("Netlify and Cloudflare Pages send the media types of publishing, and open data, feeds and calendars to other sites", () => {
  const files = [
    "/feed.xml",
    "/es/topics/prisons/rss.xml",
    "/countries/ec/feed.json",
    "/es/events/meeting/event.ics",
    "/es/calendar.ics",
  ];
  for (const basePath of ["", "/bulletin"]) {
    const rules = parseRules(formatHeaders("netlify", basePath, FEED_FORMATS));
    assert.ok(rules.length < 100, "Cloudflare Pages reads a hundred rules");
    for (const reading of [readAsNetlify, readAsCloudflare]) {
      for (const path of [...files, "/data/items.csv"])
        assert.equal(reading(rules, basePath + path).get("Content-Type"), mediaTypeOf(path, FEED_FORMATS), path);
      for (const path of [...files, "/data/items.csv", "/data/", "/es/data/"])
        assert.equal(reading(rules, basePath + path).get(OPEN_HEADER), "*", path);
      for (const path of ["/", "/es/", "/sitemap.xml", "/assets/style.css"])
        assert.equal(reading(rules, basePath + path).has(OPEN_HEADER), false, path);
    }
  }
});

test("CloudFront has a policy of its own for what other sites may read", () => {
  const origins = (format: HeaderFormat) =>
    JSON.parse(formatHeaders(format, "", FEED_FORMATS)).CorsConfig?.AccessControlAllowOrigins;
  assert.deepEqual(origins("cloudfront-open"), { Quantity: 1, Items: ["*"] });
  assert.equal(origins("cloudfront"), undefined);
  assert.equal(origins("cloudfront-email"), undefined);
});

test("a server on this machine has the same headers at each address as the hosts", () => {
  const { adminHeaders } = ADMIN;
  const sites = [{}, { form: "https://lists.example" }, { isReserved: true, adminHeaders }, { adminHeaders }];
  for (const site of sites)
    for (const reading of [readAsNetlify, readAsCloudflare])
      for (const path of [...PAGES, ...EMAILS, "/admin/", "/admin/desk.js", "/es/admin/"]) {
        const found = new Map(reading(parseRules(formatHeaders("netlify", "", FEED_FORMATS, site)), path));
        for (const name of [OPEN_HEADER, "Content-Type", "Cache-Control"]) found.delete(name);
        assert.deepEqual(found, new Map(headersAt(path, site)), path);
      }
});

function assertPolicy(found: ReadonlyMap<string, string>, headers: readonly Header[], path: string): void {
  for (const [name, value] of headers) assert.equal(found.get(name), value, `${path}: ${name}`);
}

test("the configuration for every host reserves the right of mining where the site does", () => {
  for (const format of HEADER_FORMATS) {
    assert.match(formatHeaders(format, "", [], { isReserved: true }), /TDM-Reservation/, format);
    assert.doesNotMatch(formatHeaders(format, "", []), /TDM-Reservation/, format);
  }
});

test("only the page at /admin/ has the headers that a package gives it", () => {
  const { adminHeaders } = ADMIN;
  assert.ok(formatHeaders("cloudfront-admin", "", FEED_FORMATS, { adminHeaders }).includes(ADMIN_POLICY));
  for (const format of ["cloudfront", "cloudfront-email", "cloudfront-open"] satisfies HeaderFormat[])
    assert.equal(
      formatHeaders(format, "", FEED_FORMATS, { adminHeaders }),
      formatHeaders(format, "", FEED_FORMATS),
      format,
    );
  for (const basePath of ["", "/bulletin"]) {
    const rules = parseRules(formatHeaders("netlify", basePath, FEED_FORMATS, { adminHeaders }));
    for (const reading of [readAsNetlify, readAsCloudflare]) {
      assertPolicy(reading(rules, `${basePath}/admin/`), adminHeaders, "/admin/");
      for (const path of [...PAGES, "/admin/preview.json", "/2021/admin/", "/es/admin/"])
        assertPolicy(reading(rules, basePath + path), SECURITY_HEADERS, path);
    }
  }
});

/** A path pattern with `*` and `:name`, and the lines under it. */
type Rule = readonly [path: RegExp, lines: readonly string[]];

function parseRules(text: string): readonly Rule[] {
  return text
    .split(/\n(?=\/)/)
    .map((part) => part.trim().split(/\n */))
    .map(([path = "", ...lines]) => [new RegExp(`^${path.replace("*", ".*").replace(/:\w+/g, "[^/]+")}$`), lines]);
}

/** Netlify ignores lines without a colon, and a later rule replaces an earlier one. */
function readAsNetlify(rules: readonly Rule[], path: string): ReadonlyMap<string, string> {
  const lines = rules.filter(([pattern]) => pattern.test(path)).flatMap(([, found]) => found);
  return new Map(lines.filter((line) => line.includes(":")).map(splitHeader));
}

/** Cloudflare Pages removes a header of earlier rules at `!`, and combines two values of one header. */
function readAsCloudflare(rules: readonly Rule[], path: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, lines] of rules.filter(([pattern]) => pattern.test(path))) {
    for (const line of lines.filter((each) => each.startsWith("! "))) found.delete(line.slice(2));
    for (const [name, value] of lines.filter((each) => !each.startsWith("! ")).map(splitHeader))
      found.set(name, found.has(name) ? `${found.get(name)}, ${value}` : value);
  }
  return found;
}

function splitHeader(line: string): Header {
  const colon = line.indexOf(": ");
  return [line.slice(0, colon), line.slice(colon + 2)];
}

test("every host lets forms be sent to the one host that has the form, beside the site itself", () => {
  for (const format of ["netlify", "nginx", "caddy", "cloudfront", "cloudfront-open"] satisfies HeaderFormat[]) {
    const policies = (formOrigin?: string) =>
      formatHeaders(format, "", FEED_FORMATS, defined({ form: formOrigin })).match(/form-action [^;]*/g) ?? [];
    assert.deepEqual(
      policies("https://lists.example").filter((each) => each !== "form-action 'none'"),
      policies()
        .filter((each) => each !== "form-action 'none'")
        .map((each) => `${each} https://lists.example`),
      format,
    );
  }
  assert.ok(
    !formatHeaders("cloudfront-email", "", FEED_FORMATS, { form: "https://lists.example" }).includes("lists.example"),
  );
});
