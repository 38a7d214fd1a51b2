import type { Complete, Table } from "../diagnostics/message-table.ts";

/** The messages of `check-output/`. */
export const CHECK_OUTPUT_MESSAGES = {
  // Errors that output checks find in rendered files: mistakes in a template, or broken links.
  "edition-part-missing": {
    en: "`{part}` has no `{missing}`, which `{standard}` requires.",
    es: "A `{part}` le falta `{missing}`, que `{standard}` exige.",
    pt: "A `{part}` falta `{missing}`, que `{standard}` exige.",
    fr: "Il manque à `{part}` l’élément `{missing}`, qu’exige `{standard}`.",
  },
  "calendar-line-end": {
    en: "A line does not end with CR LF, as RFC 5545 requires.",
    es: "Una línea no termina con CR LF, como exige RFC 5545.",
    pt: "Uma linha não termina com CR LF, como exige RFC 5545.",
    fr: "Une ligne ne se termine pas par CR LF, comme l’exige RFC 5545.",
  },
  "calendar-text-around": {
    en: "There is text before `BEGIN:VCALENDAR` or after `END:VCALENDAR`.",
    es: "Hay texto antes de `BEGIN:VCALENDAR` o después de `END:VCALENDAR`.",
    pt: "Há texto antes de `BEGIN:VCALENDAR` ou depois de `END:VCALENDAR`.",
    fr: "Il y a du texte avant `BEGIN:VCALENDAR` ou après `END:VCALENDAR`.",
  },
  "calendar-long-line": {
    en: "A line has {octets} octets. RFC 5545 allows {most}.",
    es: "Una línea tiene {octets} octetos; RFC 5545 permite {most}.",
    pt: "Uma linha tem {octets} octetos; RFC 5545 permite {most}.",
    fr: "Une ligne compte {octets} octets ; RFC 5545 en permet {most}.",
  },
  "output-not-xml": {
    en: "The file is not well-formed XML: `{error}`.",
    es: "El archivo no es XML bien formado: `{error}`.",
    pt: "O ficheiro não é XML bem formado: `{error}`.",
    fr: "Le fichier n’est pas du XML bien formé : `{error}`.",
  },
  "output-bare-ampersand": {
    en: "The file is not well-formed XML: a bare `&`. Write `&amp;`.",
    es: "El archivo no es XML bien formado: hay un `&` suelto. Escriba `&amp;`.",
    pt: "O ficheiro não é XML bem formado: há um `&` isolado. Escreva `&amp;`.",
    fr: "Le fichier n’est pas du XML bien formé : un `&` est isolé. Écrivez `&amp;`.",
  },
  "output-not-json": {
    en: "This is not JSON.",
    es: "Esto no es JSON.",
    pt: "Isto não é JSON.",
    fr: "Ceci n’est pas du JSON.",
  },
  "output-not-utf8": {
    en: "The bytes of the file are not UTF-8.",
    es: "Los bytes del archivo no son UTF-8.",
    pt: "Os bytes do ficheiro não são UTF-8.",
    fr: "Les octets du fichier ne sont pas de l’UTF-8.",
  },
} as const satisfies Table;
true satisfies Complete<typeof CHECK_OUTPUT_MESSAGES>;
