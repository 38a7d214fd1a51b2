/** The publication's own pictures, and what is wrong with an SVG. */
export const OWN_PICTURES = {
  "svg-not-xml": "This file is no XML. Export the drawing again.",
  "svg-too-deep": "The elements of this drawing are nested very deeply. Export it again, as a plain drawing.",
  "svg-doctype": "A drawing may have no `<!DOCTYPE`. Delete it, up to its `>`.",
  "svg-instruction": "`{found}` is an instruction to a program. Delete it.",
  "svg-encoding": "This file names the encoding `{encoding}`. Save it as UTF-8.",
  "svg-entity": "Unknown entity `{entity}`. Write the character itself.",
  "svg-namespace": "The drawing has elements of `{namespace}`. Export it again, with elements of SVG only.",
  "svg-prefix": "The prefix of `{name}` is not declared in the drawing. Export it again.",
  "svg-root": "The drawing begins with `{element}` and not with `<svg>`. Export it as SVG.",
  "svg-no-namespace": "`<svg>` has no namespace. Write `{attribute}` in it.",
  "svg-no-box": "`<svg>` has no valid `viewBox`, so it can't be shown in other sizes. Write `{attribute}` in it.",
  "svg-element":
    "`{element}` is not allowed: a drawing has no scripts, links, animations or embedded files. Export it again, or as PNG.",
  "svg-event": "`{attribute}` runs a program. Delete it, or export the drawing again.",
  "svg-outside":
    "`{attribute}` leads out of the drawing, to `{target}`. Export it with everything in one file, or as PNG.",
  "svg-style-outside": "A style of the drawing loads `{target}`. Export it with everything in one file, or as PNG.",
  "svg-style":
    "A style of the drawing has `{found}`, which could load a file or run a program. Delete it, or export the drawing as PNG.",
  "own-picture-missing":
    "There is no picture `{src}`. Those of the publication are in the folder media, beside publication.yaml.",
  "own-picture-unused": "Nothing shows this picture. Name it in publication.yaml, or delete it.",
} as const;
