/** The notation of fields. */
export const YAML = {
  "yaml-unclosed-quote": "Nothing closes `{quote}`: write it at the end of the text too.",
  "yaml-comment-in-list": "After ` #`, nothing on the line counts, so `{comment}` is a comment: put quotes around it.",
  "yaml-unclosed-list": "Nothing closes `[`: write `]` at the end of the list.",
  "yaml-unclosed-braces": "Nothing closes the brace: write another one after the last field in it.",
  "yaml-tab": "This line begins with a tab: write spaces instead.",
  "yaml-second-part": "A second part begins here, after `---` or `...`: write all fields in one.",
  "yaml-backslash":
    "A backslash has a meaning in double quotes: put single quotes around the text, or write two backslashes.",
  "yaml-indentation": "The indentation is wrong: write the fields of one level under one another.",
  "yaml-no-space": "A space is missing after `{name}`: write `field: value`.",
  "yaml-no-field": "`{line}` is no field: write `field: value`.",
  "yaml-outside-quotes": "The text goes on after the quotes: put quotes around all of it.",
  "yaml-indicator": "The text begins with `{indicator}`: put quotes around it.",
  "yaml-second-colon": "There is a second `: ` on this line: put quotes around the text that contains it.",
  "yaml-deep": "The fields are nested too deeply: write fields, and at most a list or fields under them.",
  "yaml-directive": "A line can't begin with `%`: write `field: value`.",
  "yaml-key": "This is no field's name: write one, or put quotes around the value.",
  "yaml-twice": "There is a second `{field}`: write it once.",
  "yaml-merge": "Merge keys are not read: write the fields out.",
  "yaml-alias": "Aliases are not read: write the value itself, or put quotes around a text that begins with `*`.",
  "yaml-anchor": "Anchors are not read: write the value alone, or put quotes around a text that begins with `&`.",
  "yaml-tag": "Tags are not read: write the value alone, or put quotes around a text that begins with `!`.",
  "yaml-hidden-escape": "The escape stands for the hidden character `{character}`: delete it.",
  "yaml-comment-after-text":
    "`{comment}` after a text is a comment, which is not shown: put quotes around the text with ` #` in it, or write a space after the `#` of a comment.",
} as const;
