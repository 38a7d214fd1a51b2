import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseBody } from "../../scripts/markdown/check-body.ts";
import { checkHref } from "../../scripts/markdown/href.ts";

test("a host with letters beyond ASCII stays valid after many calls", () => {
  const asked = Array.from({ length: 100_000 }, () => checkHref("https://exámple.com/", "link").kind);
  assert.deepEqual(new Set(asked), new Set(["absolute"]));
});

test("web, mail and telephone addresses, content files and fragments may be linked", () => {
  const allowed: readonly (readonly [string, string])[] = [
    ["https://example.org", "absolute"],
    ["HTTP://Example.org/a?b=c#d", "absolute"],
    ["https://münchen.example/ä", "absolute"],
    ["https://example.org/a@b:c", "absolute"],
    ["https://[2001:db8::1]/", "absolute"],
    ["mailto:a.b+c@example.org", "absolute"],
    ["mailto:a@example.org?subject=Your%20bulletin", "absolute"],
    ["mailto:o'brien_news+es@münchen.example", "absolute"],
    ["tel:+43-1-26060", "absolute"],
    ["tel:26060;ext=12", "absolute"],
    ["#background", "fragment"],
    ["quito.en.md", "relative"],
    ["./quito.en.md#background", "relative"],
    ["../2021-06/lisbon.en.md", "relative"],
    ["media/a.jpg", "relative"],
    ["media/a:b.jpg", "relative"],
  ];
  for (const [href, kind] of allowed) assert.equal(checkHref(href, "link").kind, kind, href);
});

test("a link to a file of the editor's computer is refused, and told as such", () => {
  for (const href of [
    "file:///home/ana/plan.pdf",
    "FILE:plan.pdf",
    "file://server/share/plan.pdf",
    "C:/Users/Ana/plan.pdf",
  ]) {
    const check = checkHref(href, "link");
    assert.equal(check.kind === "refused" ? check.message.id : check.kind, "address-of-computer", href);
  }
});

test("every other address is refused, disguised or not", () => {
  const refused = [
    "",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "\u0001javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "java\u200Bscript:alert(1)",
    "\u202Etpircsavaj:alert(1)",
    "javascript%3Aalert(1)",
    "%6aavascript:alert(1)",
    "javascript&colon;alert(1):",
    "vbscript:x",
    "data:text/html,x",
    "data:image/svg+xml,x",
    "blob:https://example.org/x",
    "file:///etc/passwd",
    "intent:x",
    "smb://host/x",
    "ftp://example.org",
    "view-source:https://example.org",
    "C:/Windows",
    "https://xn--a.com",
    "https://example.xn--org-2140b",
    "//example.org/x",
    "/\\example.org",
    "\\\\example.org",
    "/2021/10/",
    "https:example.org",
    "https:/example.org",
    "https:///example.org",
    "https://",
    "https://exa mple.org",
    "https://user:pass@example.org",
    "https://example.com@example.org/",
    "https://@example.org/",
    "https://%00.example.org",
    "https://[1:2/",
    "mailto:a@example.org,b@example.org",
    "mailto:a@example.org?bcc=b@example.org",
    "mailto:a@example.org?subject=x%0D%0ABcc:b",
    "mailto:a@example.org?subject=x&body=y",
    "mailto:a@b[",
    'mailto:"a"@example.org',
    "mailto:a,b@example.org",
    "mailto:<a@example.org>",
    "mailto:a@-example.org",
    "mailto:",
    "tel:",
    "tel:---",
    "tel:javascript",
    "a%2f..%2fb.md",
    "quito.en.md?x",
    "?x",
    "a\u00A0b.md",
    "\uD800",
  ];
  for (const href of refused) assert.equal(checkHref(href, "link").kind, "refused", JSON.stringify(href));
});

test("images come from the bulletin, so that no other site learns who reads it", () => {
  assert.equal(checkHref("media/a.jpg", "image").kind, "relative");
  for (const href of [
    "https://example.org/a.jpg",
    "data:image/png;base64,AA",
    "//e.org/a",
    "#a",
    "media/a.svg#b",
    "mailto:a@b",
    "",
  ]) {
    assert.equal(checkHref(href, "image").kind, "refused", href);
  }
});

test("disguised addresses in Markdown are refused with their location, and are not in the HTML", () => {
  const disguises = [
    "[a](javascript:alert(1))",
    "[a](<javascript:alert(1)>)",
    "[a](&#106;avascript:alert(1))",
    "[a](&#x6A;avascript&colon;alert(1))",
    "[a](java&#x0A;script:alert(1))",
    "[a](java&Tab;script:alert(1))",
    "[a](javascript\\:alert(1))",
    "[a](<&#1; javascript:alert(1)>)",
    "<javascript:alert(1)>",
    "<JAVASCRIPT:alert(1)>",
    "[a]\n\n[a]: javascript:alert(1)",
    "[a][]\n\n[A]: <javascript:alert(1)> 'b'",
    "![a](javascript:alert(1))",
    "[![a](media/a.jpg)](javascript:alert(1))",
    "[a](\\/\\/example.org)",
    "[a](&bsol;&bsol;example.org)",
    "|a|\n|-|\n|[a](javascript:alert(1))|",
    "# [a](javascript:alert(1))",
    "> - [a](javascript:alert(1))",
  ];
  for (const markdown of disguises) {
    const { parts, links, faults } = parseBody(markdown);
    assert.equal(faults.length, 1, markdown);
    assert.doesNotMatch(JSON.stringify(parts), /href=|src=|"href":"(?!media)/, markdown);
    assert.deepEqual(
      links.filter(({ role }) => role === "link"),
      [],
      markdown,
    );
  }
});

test("a long address is not repeated in full", () => {
  const diagnostics = checkHref(`javascript:${"a".repeat(1000)}`, "link");
  assert.ok(diagnostics.kind === "refused" && JSON.stringify(diagnostics.message).length < 150);
});

test("for letters that only look like those of a host, the host is suggested that a browser opens", () => {
  const refusal = checkHref("https://\uFF45xample.org/\uFF41", "link");
  assert.ok(refusal.kind === "refused");
  assert.equal(refusal.suggestion, "https://example.org/\uFF41");
});

test("a path is a path with and without a fragment, for a link and for an image", () => {
  const pieces = fc.constantFrom(
    ..."a .. . / // \\ : % ? é www. b.en.md media x-1 _ ~ \u{200B} @ tel: - .md".split(" "),
  );
  const hrefs = fc.array(pieces, { minLength: 1, maxLength: 6 }).map((all) => all.join(""));
  const isPath = (href: string, role: "link" | "image") => checkHref(href, role).kind === "relative";
  fc.assert(
    fc.property(hrefs, (href) => {
      assert.equal(isPath(href, "link"), isPath(`${href}#a`, "link"), href);
      assert.equal(isPath(href, "image"), isPath(href, "link"), href);
    }),
    { numRuns: 3000 },
  );
});

test("an address in ASCII may be linked exactly if a browser opens it and no name stands before its host", () => {
  const pieces = fc.constantFrom(..."a b-c 1 0x xn-- xn--a - . .. / // ? # %41 %zz % @ : :8 org com".split(" "));
  const hrefs = fc.array(pieces, { minLength: 1, maxLength: 8 }).map((all) => `https://a${all.join("")}`);
  fc.assert(
    fc.property(hrefs, (href) => {
      const [host = ""] = /^https:\/\/[^/?#]*/.exec(href) ?? [];
      if (host.includes("xn--")) return;
      assert.equal(checkHref(href, "link").kind === "absolute", URL.canParse(href) && !host.includes("@"), href);
    }),
    { numRuns: 3000 },
  );
  assert.equal(checkHref("https://xn--a.org/", "link").kind, "refused");
  assert.equal(checkHref("https://a.xn--a.org/", "link").kind, "refused");
});
