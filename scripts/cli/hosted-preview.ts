/** The variables that hosts set for a build; what is not there is undefined. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The address of the preview that a host is about to show: Netlify of a pull request or a branch, GitLab of a merge request
 * whose job has an environment with an address. Undefined for the site itself, and on any other machine: Cloudflare Pages does not say
 * which branch is the published one. Pure.
 */
export function findHostedPreview(env: Environment): string | undefined {
  const { NETLIFY, CONTEXT, DEPLOY_PRIME_URL, CI_MERGE_REQUEST_IID, CI_ENVIRONMENT_URL } = env;
  if (NETLIFY === "true") return CONTEXT === "production" ? undefined : DEPLOY_PRIME_URL;
  if (CI_MERGE_REQUEST_IID !== undefined) return CI_ENVIRONMENT_URL?.replace(/index\.html$/, "");
  return undefined;
}
