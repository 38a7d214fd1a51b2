import { readFileSync } from "node:fs";
import path from "node:path";
import { findMessageLanguage, type MessageLanguage } from "../diagnostics/message-language.ts";

/**
 * The language of `--lang`; else the language of the environment, in the order of POSIX: LC_ALL, LC_MESSAGES, LANG; else the first language
 * of the publication; else English. The locale `C`, the default of unconfigured machines, specifies no language.
 */
export function chooseLanguage(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): MessageLanguage {
  const locale = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "";
  return (
    findMessageLanguage(optionIn(args, "lang") ?? "") ??
    findMessageLanguage(locale) ??
    findMessageLanguage(firstLanguageOf(optionIn(args, "content") ?? "content")) ??
    "en"
  );
}

/** The value of an option. Arguments are checked later: their errors are in this language too. */
function optionIn(args: readonly string[], name: string): string | undefined {
  const joined = args.find((each) => each.startsWith(`--${name}=`));
  if (joined !== undefined) return joined.slice(`--${name}=`.length);
  const index = args.indexOf(`--${name}`);
  return index === -1 ? undefined : args[index + 1];
}

/** The first language of a publication, also if its file has errors; empty if none is found. */
function firstLanguageOf(contentDir: string): string {
  try {
    const text = readFileSync(path.join(contentDir, "publication.yaml"), "utf8");
    return /^languages:\s*(?:\[\s*|-\s*)["']?([A-Za-z-]+)/m.exec(text)?.[1] ?? "";
  } catch {
    return "";
  }
}
