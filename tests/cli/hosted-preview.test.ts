import assert from "node:assert/strict";
import { test } from "node:test";
import { findHostedPreview } from "../../scripts/cli/hosted-preview.ts";

test("a preview has the address that its host gives it, and the site itself none", () => {
  const pages = "https://group.pages.example/-/bulletin/-/jobs/7/artifacts/preview/";
  for (const [env, expected] of [
    [{ NETLIFY: "true", CONTEXT: "deploy-preview", DEPLOY_PRIME_URL: "https://a--b.example" }, "https://a--b.example"],
    [{ NETLIFY: "true", CONTEXT: "production", DEPLOY_PRIME_URL: "https://main--b.example" }, undefined],
    [{ CF_PAGES: "1", CF_PAGES_BRANCH: "live", CF_PAGES_URL: "https://1f.b.example" }, undefined],
    [{ CI_MERGE_REQUEST_IID: "7", CI_ENVIRONMENT_URL: `${pages}index.html` }, pages],
    [{ CI_MERGE_REQUEST_IID: "7" }, undefined],
    [{ CI_ENVIRONMENT_URL: pages }, undefined],
    [{}, undefined],
  ] as const)
    assert.equal(findHostedPreview(env), expected, JSON.stringify(env));
});
