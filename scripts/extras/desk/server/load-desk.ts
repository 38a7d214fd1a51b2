import { MessageError } from "../../../diagnostics/message-error.ts";
import { once } from "../../../once.ts";
import type { SiteOptions } from "../../../pipeline/options.ts";
import { withExtensions } from "../../../pipeline/with-extensions.ts";
import type { AnswerFirst } from "../../../serve/server.ts";
import { isEditorAddress } from "./desk-addresses.ts";

type OpenEditor = typeof import("./admin.ts").openEditor;

/** The editor of a publication, as `openEditor` opens it. Its code is loaded with the first request for it. */
export function loadEditor(...given: Parameters<OpenEditor>): AnswerFirst {
  const [options, ...others] = given;
  const editor = once(async () => (await import("./admin.ts")).openEditor(await withRules(options), ...others));
  return async (request, response) => {
    if (!isEditorAddress(request.url?.split("?")[0] ?? "/")) return "not ours";
    return (await editor())(request, response);
  };
}

/** The options with the rules of the project. Without them where its config has a fault, which every build says. */
async function withRules(options: SiteOptions): Promise<SiteOptions> {
  try {
    return await withExtensions(options);
  } catch (error) {
    if (error instanceof MessageError) return options;
    throw error;
  }
}
