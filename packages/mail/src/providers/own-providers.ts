import { refuseNames } from "../../../../scripts/extensions/check-config.ts";
import { awaitPart, callPart, wrongResult } from "../../../../scripts/extensions/extension-error.ts";
import type { LoadedExtensions } from "../../../../scripts/extensions/loaded-extensions.ts";
import { partsOf } from "../../../../scripts/extensions/loaded-extensions.ts";
import { PROVIDERS } from "./index.ts";
import type { MailProvider } from "./provider.ts";

/** All mailing services: Dateline's own, and those of the project's extensions. */
export function providersWith(extensions: LoadedExtensions | undefined): readonly MailProvider[] {
  if (extensions === undefined) return PROVIDERS;
  const own = partsOf(
    extensions,
    "mailProviders",
    ({ mailProviders }) => mailProviders,
    ({ name }) => name,
  );
  refuseNames(
    extensions,
    own.map(({ path, part: { name } }) => ({ path, name })),
    PROVIDERS.map(({ name }) => name),
  );
  return [
    ...PROVIDERS,
    ...own.map(({ path, part }): MailProvider => {
      const { name, title, tags, opener, variables, lists } = part;
      return {
        ...{ name, title, tags, variables, lists, hasTemplates: false },
        trackedBy: "account", // No extension says what its service counts.
        opener: new RegExp(opener.source, `${opener.flags.replace(/[gy]/g, "")}g`),
        account: (values) => callPart(extensions, path, () => part.account(values)),
        async draft(campaign, call) {
          const place: unknown = await awaitPart(extensions, path, () => part.draft(campaign, call));
          if (typeof place !== "string") throw wrongResult(extensions, path, { found: place, expected: "string" });
          return place;
        },
      };
    }),
  ];
}
