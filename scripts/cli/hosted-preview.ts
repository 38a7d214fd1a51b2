/** The variables that hosts set for a build; other variables are undefined. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The address of the preview that a host is about to show: on Netlify for a pull request or a branch, on GitLab for a merge request whose
 * job has an environment with an address. Undefined for the site itself, and on any other machine: Cloudflare Pages does not report the
 * production branch. Pure.
 */
export function findHostedPreview(env: Environment): string | undefined {
  const { NETLIFY, CONTEXT, DEPLOY_PRIME_URL, CI_MERGE_REQUEST_IID, CI_ENVIRONMENT_URL } = env;
  if (NETLIFY === "true") return CONTEXT === "production" ? undefined : DEPLOY_PRIME_URL;
  if (CI_MERGE_REQUEST_IID !== undefined) return CI_ENVIRONMENT_URL?.replace(/index\.html$/, "");
  return undefined;
}
