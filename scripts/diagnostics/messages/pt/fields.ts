import type { Translation } from "../../message-text.ts";
import type { FIELDS as EN } from "../en/fields.ts";

export const FIELDS = {
  "field-missing": "Falta o campo `{field}`.",
  "field-empty": "O campo `{field}` não tem valor.",
  "member-empty": "Um valor de `{field}` está vazio.",
  "value-wrong": "`{field}` não pode ser `{value}`.",
  "member-wrong": "`{field}` não pode conter `{value}`.",
  "value-in-quotes": "Entre aspas, `{value}` é um texto.",
  "member-twice": "`{field}` contém `{value}` duas vezes: escreva-o uma só vez.",
  "key-wrong": "`{field}` não pode ter a chave `{key}`.",
  "list-found": "`{field}` é uma lista de {count|# valor|# valores}.",
  "list-empty": "`{field}` é uma lista vazia.",
  "braces-empty": "`{field}` só tem chavetas vazias.",
  "fields-found": "`{field}` tem os campos `{names}`.",
  "value-long": "`{field}` tem {count|# carácter|# caracteres}.",
  "file-without-fields": "Este ficheiro não tem campos: escreva cada um na sua própria linha, como `campo: valor`.",
  "field-unknown": "Campo desconhecido: `{field}`. Aqui os campos são `{names}`.",
  "field-misnamed": "Campo desconhecido: `{field}`.",
  "field-none": "Campo desconhecido: `{field}`. Aqui não há campos.",
  "one-or-several":
    "`{one}` e `{several}` excluem-se: escreva `{one}` para um valor, ou `{several}` para vários, com o principal primeiro.",
  "expires-early": "Expira, `{expires}`, antes de ser publicada, `{from}`: escreva um momento posterior.",
  "covers-reversed": "O último dia, `{to}`, é anterior ao primeiro, `{from}`: escreva esse dia ou outro posterior.",
  "item-language-doubled":
    "`{language}` já está em `languages`: retire-o de `itemLanguages`, pois as notícias podem ser escritas nele de qualquer modo.",
  "entries-none":
    "Este ficheiro não tem entradas: escreva cada uma como uma chave e dois pontos, com os seus campos por baixo.",
  "entries-many": "Este ficheiro tem {count|# entrada|# entradas}: deixe {most} no máximo.",
  "key-of-entry-wrong": "`{key}` não pode ser uma chave.",
  "place-key-year":
    "`{key}` não pode ser a chave de um lugar: num endereço como `{address}`, o último passo é um ano. Escolha outra chave.",
  "place-key-country":
    "`{key}` não pode ser a chave de um lugar: `{address}` é a página do país `{code}`. Escolha outra chave, ou escreva `{code}` em `countries` sem entrada aqui.",
} as const satisfies Translation<typeof EN>;
