import * as z from "zod/mini";
import { defined } from "../defined.ts";
import { optional, required } from "./described.ts";
import * as field from "./fields.ts";
import { remedy } from "./remedy.ts";

/** Where a repository is, for which the desk has a back end. */
const BACKENDS = ["github", "gitlab"] as const;

const REPO_ERROR = remedy("write-repo");
/** The groups of GitLab may have groups inside. */
const REPO = /^\w[\w.-]*(?:\/\w[\w.-]*)+$/;

const repo = z.string({ error: REPO_ERROR }).check(
  z.maxLength(200, { error: REPO_ERROR }),
  z.superRefine((value, context) => {
    if (REPO.test(value)) return;
    const suggestion = repoInAddress(value);
    context.addIssue({ code: "custom", message: REPO_ERROR, params: defined({ suggestion }) });
  }),
);

/** The repository in the address that a browser or git shows. */
function repoInAddress(value: string): string | undefined {
  const path = /^(?:https?:\/\/|git@)[\w.-]+[/:](.+?)(?:\.git)?\/?$/.exec(value)?.[1];
  return path !== undefined && REPO.test(path) ? path : undefined;
}

const BRANCH_ERROR = remedy("write-branch");
/** The names of branches that are plain in addresses and on command lines; git allows more (git-check-ref-format). */
const BRANCH = /^(?!.*(?:\.\.|\/\/|\.lock(?:\/|$)))\w[\w./-]*(?<![./])$/;

const branch = z
  .string({ error: BRANCH_ERROR })
  .check(z.maxLength(100, { error: BRANCH_ERROR }), z.regex(BRANCH, { error: BRANCH_ERROR }));

const host = field.httpsUrl.check(
  z.refine((value) => !URL.canParse(value) || new URL(value).href === `${new URL(value).origin}/`, {
    error: remedy("write-host"),
  }),
);

const APP_ID_ERROR = remedy("write-app-id");

/**
 * The desk at `/admin/` of the published site. Editors log in at `baseUrl`: at an OAuth proxy for GitHub, which gives no token
 * to a page alone, and at GitLab itself (OAuth 2.0 with PKCE, RFC 7636).
 */
export const editor = field
  .fields({
    backend: required(z.enum(BACKENDS, { error: remedy("write-one-of", { names: BACKENDS }) }), {
      description: "Where the repository is: `github` or `gitlab`.",
      examples: ["github"],
    }),
    repo: required(repo, { description: "The repository, with its owner or groups.", examples: ["example/bulletin"] }),
    branch: optional(branch, { description: "The branch that is published; without it, `main`." }),
    baseUrl: required(host, {
      description: "Where editors log in: the OAuth proxy for GitHub, or GitLab itself.",
      examples: ["https://login.example.org"],
    }),
    appId: optional(z.string({ error: APP_ID_ERROR }).check(z.regex(/^[\w-]{8,200}$/, { error: APP_ID_ERROR })), {
      description: "The identifier of the OAuth application in GitLab.",
    }),
  })
  .check(
    z.superRefine(({ backend, repo: name, appId }, context) => {
      if (backend === "github" && name.split("/").length > 2)
        context.addIssue({ code: "custom", path: ["repo"], message: REPO_ERROR });
      if (backend === "gitlab" && appId === undefined)
        context.addIssue({ code: "custom", message: remedy("write-app-id-for-gitlab") });
      if (backend === "github" && appId !== undefined)
        context.addIssue({ code: "custom", path: ["appId"], message: remedy("leave-out-app-id") });
    }),
  );

/** The settings of the desk. */
export type EditorFields = z.output<typeof editor>;
