/** The words of a report around its diagnostics. */
export const REPORT = {
  error: "error",
  warning: "warning",
  "did-you-mean": "Did you mean `{suggestion}`?",
  "same-in-others": "The same mistake is in {count|# other file|# other files}.",
  "nothing-found": "No errors or warnings, {checked|# file checked|# files checked}",
  "errors-found": "{errors|# error|# errors} in {files|# file|# files}, {checked|# file checked|# files checked}",
  "warnings-found":
    "{warnings|# warning|# warnings} in {files|# file|# files}, {checked|# file checked|# files checked}",
  "errors-and-warnings-found":
    "{errors|# error|# errors} and {warnings|# warning|# warnings} in {files|# file|# files}, {checked|# file checked|# files checked}",
} as const;
