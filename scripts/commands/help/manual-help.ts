import type { CommandHelp } from "../../cli/help-text.ts";

/** `dateline manual` */
export const MANUAL_HELP: CommandHelp = {
  usage: ["npm run manual -- [--help]"],
  about: {
    en: "Updates the tables of fields in starter/manual/fields.md from the schemas, and those of design tokens in the README of themes. The text around them does not change.",
    es: "Actualiza las tablas de campos de starter/manual/fields.md a partir de los esquemas, y las de variables de diseño en el README de los temas. El texto que las rodea no cambia.",
    pt: "Atualiza as tabelas de campos de starter/manual/fields.md a partir dos esquemas, e as de variáveis de design no README dos temas. O texto à volta não muda.",
    fr: "Met à jour les tableaux de champs de starter/manual/fields.md à partir des schémas, et ceux des variables graphiques dans le README des thèmes. Le texte qui les entoure ne change pas.",
  },
  exit: {
    en: "Exit code 0: updated, 2: wrong usage.",
    es: "Código de salida 0: actualizado, 2: uso incorrecto.",
    pt: "Código de saída 0: atualizado, 2: utilização incorreta.",
    fr: "Code de sortie 0 : mis à jour, 2 : mauvais usage.",
  },
  options: {},
};
