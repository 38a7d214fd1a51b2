/** Files of a project's theme. */
export const THEME = {
  "theme-ending": "`{file}` has no effect: the names in this folder end in `{endings}`.",
  "theme-subfolder": "`{file}` has no effect: put it directly into `{folder}`.",
  "theme-unnamed":
    "`{file}` has no effect: give it the name of one of Dateline's files, or of one that a template of the theme includes.",
  "theme-unused": "`{file}` has no effect: give it the name of one of Dateline's files.",
  "theme-language": "`{file}` has no effect: the publication has the languages `{languages}`.",
  "theme-folder": "`{file}` has no effect: the folders of a theme are `{folders}`.",
} as const;
