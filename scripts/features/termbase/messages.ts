import type { Complete, Table } from "../../diagnostics/message-table.ts";

/** The messages of the termbase. */
export const TERMBASE_MESSAGES = {
  "avoid-without-form": {
    en: "`forms` has none for `{language}` that could be written instead: add it there.",
    es: "`forms` no tiene ninguna para `{language}` que se pueda escribir en su lugar: añádala allí.",
    pt: "`forms` não tem nenhuma para `{language}` que se possa escrever em vez desta: acrescente-a ali.",
    fr: "`forms` n’en a aucune pour `{language}` qu’on puisse écrire à la place : ajoutez-la là-bas.",
  },
  "avoid-within-form": {
    en: "`{form}` is a correct form and contains `{words}`, which therefore can't be a form to avoid.",
    es: "`{form}` es una forma correcta y contiene `{words}`, que por tanto no puede figurar entre las formas que se evitan.",
    pt: "`{form}` é uma forma correta e contém `{words}`, que por isso não pode estar entre as formas a evitar.",
    fr: "`{form}` est une forme correcte et contient `{words}`, qui ne peut donc pas figurer parmi les formes à éviter.",
  },
  "write-forms": {
    en: "Write one line of text, or a list of at most {most}.",
    es: "Escriba una línea de texto, o una lista de {most} como máximo.",
    pt: "Escreva uma linha de texto, ou uma lista de {most} no máximo.",
    fr: "Écrivez une ligne de texte, ou une liste de {most} au plus.",
  },
  "write-forms-per-language": {
    en: "Write languages, each with a form or a list of forms, such as `en: rule of law`.",
    es: "Escriba idiomas, cada uno con una forma o una lista de formas, por ejemplo `es: Estado de derecho`.",
    pt: "Escreva línguas, cada uma com uma forma ou uma lista de formas, por exemplo `pt: Estado de direito`.",
    fr: "Écrivez des langues, chacune avec une forme ou une liste de formes, par exemple `fr: État de droit`.",
  },
  "term-to-avoid": {
    en: "The original has `{term}`, this text has `{found}`: write `{right}`.",
    es: "El original usa `{term}` y este texto, `{found}`: escriba `{right}`.",
    pt: "O original usa `{term}` e este texto, `{found}`: escreva `{right}`.",
    fr: "L’original emploie `{term}`, ce texte `{found}` : écrivez `{right}`.",
  },
  "term-missing": {
    en: "The original contains `{term}`, but this text does not contain `{right}`: write that, or add the form used here to terms.yaml.",
    es: "El original contiene `{term}`, pero este texto no contiene `{right}`: escríbalo, o añada a terms.yaml la forma que se usa aquí.",
    pt: "O original contém `{term}`, mas este texto não contém `{right}`: escreva-o, ou acrescente a terms.yaml a forma que aqui se usa.",
    fr: "L’original contient `{term}`, mais ce texte ne contient pas `{right}` : écrivez-le, ou ajoutez à terms.yaml la forme employée ici.",
  },
} as const satisfies Table;
true satisfies Complete<typeof TERMBASE_MESSAGES>;
