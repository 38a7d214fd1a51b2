import assert from "node:assert/strict";
import { test } from "node:test";
import { checkBody, parseBody } from "../../scripts/markdown/check-body.ts";
import { resolveLinks } from "../../scripts/markdown/resolve.ts";
import { withRootLinks } from "../../scripts/markdown/root-links.ts";

const TEXT = 'See [a "b"](/2019/é/?q=(x)#y "T") and [c](d.en.md), [e](https://e.org/), [f][f].\n\n[f]: /f/\n';

const resolver = { link: (href: string) => `to:${href}`, image: () => assert.fail() };

test("addresses from the root lead to a site, from its root, and other links stay", () => {
  for (const body of [parseBody(TEXT), checkBody(TEXT)]) {
    const { parts, links } = withRootLinks(body, "https://former.example/blog/");
    assert.equal(
      resolveLinks({ parts }, resolver),
      '<p>See <a href="https://former.example/2019/%C3%A9/?q=(x)#y" title="T" rel="noopener">a &quot;b&quot;</a> and ' +
        '<a href="to:d.en.md">c</a>, <a href="https://e.org/" rel="noopener">e</a>, ' +
        '<a href="https://former.example/f/" rel="noopener">f</a>.</p>\n',
    );
    assert.deepEqual(
      links.map(({ href, kind }) => [kind, href]),
      [
        ["absolute", "https://former.example/2019/%C3%A9/?q=(x)#y"],
        ["relative", "d.en.md"],
        ["absolute", "https://e.org/"],
        ["absolute", "https://former.example/f/"],
      ],
    );
  }
});

test("a text without such addresses is the same, and one whose site nobody named has them as they are", () => {
  const plain = parseBody("[c](d.en.md)");
  assert.equal(withRootLinks(plain, "https://former.example/"), plain);
  assert.match(resolveLinks(parseBody("[a](/b/)"), resolver), /href="\/b\/"/);
});
