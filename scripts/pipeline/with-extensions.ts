import { filesOfConfig, refuseCodeInContent } from "./config-files.ts";
import type { SiteOptions } from "./options.ts";

/**
 * The options with the project's extensions and their theme folders, if it has a config for them. Throws an `ExtensionError` with the file
 * and the line of a mistake in it. The loader of extensions is imported only for a project that has some.
 */
export async function withExtensions<Options extends ProjectOptions>(options: Options): Promise<Options> {
  const { extensionConfig, contentDir } = options;
  if (extensionConfig === undefined || options.extensions !== undefined) return options;
  refuseCodeInContent(filesOfConfig(extensionConfig), contentDir);
  const { loadExtensions } = await import("./load-extensions.ts");
  return { ...options, ...(await loadExtensions(extensionConfig, options)) };
}

/** The options that extensions are loaded with. */
type ProjectOptions = Pick<SiteOptions, "contentDir" | "themeDirs" | "cacheDir" | "extensionConfig" | "extensions">;
