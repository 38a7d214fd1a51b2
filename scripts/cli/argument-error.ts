import type { Message } from "../diagnostics/message.ts";
import { findNearest } from "../diagnostics/suggestion.ts";
import { message } from "./message.ts";

/**
 * What is wrong with the arguments of a command, for an error of Node's `parseArgs`. Undefined for any other error.
 * @param options the options of the command, with their dashes
 */
export function explainArgumentError(error: unknown, options: readonly string[]): readonly Message[] | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  const [, written = ""] = /'([^' ]+)[^']*'/.exec(error.message) ?? [];
  switch (error.code) {
    case "ERR_PARSE_ARGS_UNKNOWN_OPTION": {
      const suggestion = findNearest(written, options);
      const more = suggestion === undefined ? [] : [message("did-you-mean", { suggestion })];
      return [message("option-unknown", { option: written }), ...more];
    }
    case "ERR_PARSE_ARGS_INVALID_OPTION_VALUE":
      return [
        /does not take an argument/.test(error.message)
          ? message("option-with-value", { option: written })
          : message("option-without-value", { option: longName(error.message) ?? written }),
      ];
    case "ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL":
      return [message("argument-extra", { argument: written })];
    default:
      return undefined;
  }
}

/** An option with a short form is named with both: `-c, --content`. */
function longName(text: string): string | undefined {
  return /--[\w-]+/.exec(text)?.[0];
}
