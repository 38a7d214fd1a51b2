/** The variables that hosts set for a build; what is not there is undefined. */
type Environment = Readonly<Record<string, string | undefined>>;

/** The branches from which Cloudflare Pages publishes the site itself: it does not say so. */
const PRODUCTION_BRANCHES: readonly (string | undefined)[] = ["main", "master", "production"];

/**
 * The address of the preview that a host is about to show: Netlify of a pull request or a branch, Cloudflare Pages of a branch, GitLab of a
 * merge request whose job has an environment with an address. Undefined for the site itself, and on any other machine. Pure.
 */
export function findHostedPreview(env: Environment): string | undefined {
  const { NETLIFY, CONTEXT, DEPLOY_PRIME_URL, CF_PAGES, CF_PAGES_BRANCH, CF_PAGES_URL } = env;
  const { CI_MERGE_REQUEST_IID, CI_ENVIRONMENT_URL } = env;
  if (NETLIFY === "true") return CONTEXT === "production" ? undefined : DEPLOY_PRIME_URL;
  if (CF_PAGES === "1") return PRODUCTION_BRANCHES.includes(CF_PAGES_BRANCH) ? undefined : CF_PAGES_URL;
  if (CI_MERGE_REQUEST_IID !== undefined) return CI_ENVIRONMENT_URL?.replace(/index\.html$/, "");
  return undefined;
}
