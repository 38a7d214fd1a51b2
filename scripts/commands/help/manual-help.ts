import type { CommandHelp } from "../../cli/help-text.ts";

/** `dateline manual` */
export const MANUAL_HELP: CommandHelp = {
  usage: ["npm run manual -- [--help]"],
  about: {
    en: "Updates the tables of fields in docs/content/pages/editors/fields.en.md from the schemas, those of design tokens in the README of themes, and what templates, extensions and programs may use in the guide for engineers. The text around them does not change.",
    es: "Actualiza las tablas de campos de docs/content/pages/editors/fields.en.md a partir de los esquemas, las de variables de diseño en el README de los temas, y lo que pueden usar plantillas, extensiones y programas, en la guía para ingenieros. El texto que las rodea no cambia.",
    pt: "Atualiza as tabelas de campos de docs/content/pages/editors/fields.en.md a partir dos esquemas, as de variáveis de design no README dos temas, e o que modelos, extensões e programas podem usar, no guia para engenheiros. O texto à volta não muda.",
    fr: "Met à jour les tableaux de champs de docs/content/pages/editors/fields.en.md à partir des schémas, ceux des variables graphiques dans le README des thèmes, et ce que gabarits, extensions et programmes peuvent utiliser, dans le guide des ingénieurs. Le texte qui les entoure ne change pas.",
  },
  exit: {
    en: "Exit code 0: updated, 2: wrong usage.",
    es: "Código de salida 0: actualizado, 2: uso incorrecto.",
    pt: "Código de saída 0: atualizado, 2: utilização incorreta.",
    fr: "Code de sortie 0 : mis à jour, 2 : mauvais usage.",
  },
  options: {},
};
