import type { MessageLanguage } from "../diagnostics/message-language.ts";

/** The words of a list of fields, in a language. */
export interface TableWords {
  readonly language: MessageLanguage;
  /** The colon after the name of a field, with the space before it. */
  readonly colon: string;
  readonly required: string;
  readonly example: string;
  /** The meaning of the field `type` of a callout. */
  readonly type: string;
  /** How a field that contains fields is written: as fields, as a list of such fields, or as either. */
  readonly fields: string;
  readonly list: string;
  readonly fieldsOrList: string;
}

export const TABLE_WORDS: Readonly<Record<MessageLanguage, TableWords>> = {
  en: {
    language: "en",
    colon: ":",
    required: "required",
    example: "Example:",
    type: "The kind of callout.",
    fields: "Write the fields below.",
    list: "Write a list, each entry with the fields below.",
    fieldsOrList: "Write the fields below, or a list of such fields.",
  },
  es: {
    language: "es",
    colon: ":",
    required: "obligatorio",
    example: "Ejemplo:",
    type: "La clase de recuadro.",
    fields: "Escriba los campos que siguen.",
    list: "Escriba una lista; cada entrada lleva los campos que siguen.",
    fieldsOrList: "Escriba los campos que siguen, o una lista de grupos de esos campos.",
  },
  pt: {
    language: "pt",
    colon: ":",
    required: "obrigatório",
    example: "Exemplo:",
    type: "O tipo de destaque.",
    fields: "Escreva os campos que se seguem.",
    list: "Escreva uma lista; cada entrada tem os campos que se seguem.",
    fieldsOrList: "Escreva os campos que se seguem, ou uma lista de grupos desses campos.",
  },
  fr: {
    language: "fr",
    colon: "\u00A0:",
    required: "obligatoire",
    example: "Exemple\u00A0:",
    type: "Le type d’encadré.",
    fields: "Écrivez les champs qui suivent.",
    list: "Écrivez une liste, dont chaque entrée a les champs qui suivent.",
    fieldsOrList: "Écrivez les champs qui suivent, ou une liste de groupes de ces champs.",
  },
};
