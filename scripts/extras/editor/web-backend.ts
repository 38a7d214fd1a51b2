import type { EditorFields } from "../../content/schema/editor-fields.ts";
import type { EditorBackend } from "./config/decap-config.ts";
import { CONTENT_DIR } from "./config/decap-config.ts";

/** The back end of the editor of a published site: each text becomes a pull request, with a status of its own. */
export function webBackend(editor: EditorFields, siteUrl: string): EditorBackend {
  const { backend, repo, branch = "main" } = editor;
  const shared = { name: "dateline", repo, branch, squash_merges: true, commit_messages: COMMIT_MESSAGES };
  return {
    backend: { ...shared, ...loginOf(editor) },
    base: backend,
    publishMode: "editorial_workflow",
    contentDir: CONTENT_DIR,
    siteUrl,
  };
}

/** The subjects of commits, and the titles of pull requests. */
const COMMIT_MESSAGES = { create: "Add {{path}}", update: "Change {{path}}", uploadMedia: "Add {{path}}" } as const;

function loginOf({ backend, baseUrl, appId }: EditorFields): Readonly<Record<string, string | undefined>> {
  const { origin } = new URL(baseUrl);
  if (backend === "github") return { base_url: origin };
  return { auth_type: "pkce", app_id: appId, base_url: origin, api_root: `${origin}/api/v4` };
}

/** The origins that the editor of a published site asks, beside the site itself (Fetch Standard). */
export function originsOf({ backend, baseUrl }: EditorFields): readonly string[] {
  return [backend === "github" ? "https://api.github.com" : new URL(baseUrl).origin];
}
