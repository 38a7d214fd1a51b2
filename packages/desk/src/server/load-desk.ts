import { type AnswerFirst, type SiteOptions, withExtensions } from "../../../../scripts/cli/index.ts";
import { MessageError, once } from "../../../../scripts/diagnostics/index.ts";
import { isAssetAddress, isDeskAddress, isPictureAddress } from "./desk-addresses.ts";

type OpenDesk = typeof import("./admin.ts").openDesk;

/** The desk of a publication, as `openDesk` opens it. Its code is loaded with the first request for it; it has no pictures before that. */
export function loadDesk(...given: Parameters<OpenDesk>): AnswerFirst {
  const [options, ...others] = given;
  let isAsked = false;
  const desk = once(async () => (await import("./admin.ts")).openDesk(await withRules(options), ...others));
  return async (request, response) => {
    const pathname = request.url?.split("?")[0] ?? "/";
    isAsked ||= isDeskAddress(pathname);
    const isOfPages = isPictureAddress(pathname) || isAssetAddress(pathname);
    if (!isDeskAddress(pathname) && !(isAsked && isOfPages)) return "not ours";
    return (await desk())(request, response);
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
