/** What `validate --fix` says. */
export const FIXES = {
  "fix-line-changed": "Line {line}: `{before}` is now `{after}`.",
  "fix-line-added": "Line {line} is new: `{after}`.",
  "fix-line-removed": "Line {line} is gone: `{before}`.",
  "fix-line-breaks": "{count|# line break|# line breaks} of Windows (CRLF) became LF.",
  "fix-nothing": "There is nothing to mend: no mistake has exactly one right answer.",
  fixed: "Mended {files|# file|# files}.",
  "fix-would": "This was a trial: {files|# file|# files} would be mended. Nothing was written.",
} as const;
