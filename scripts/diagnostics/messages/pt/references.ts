import type { Translation } from "../../message-text.ts";
import type { REFERENCES as EN } from "../en/references.ts";

export const REFERENCES = {
  "topic-unknown": "Tema desconhecido: `{topic}`. Os temas estão em content/topics.yaml.",
  "page-unknown": "Não existe a página `{page}`. As páginas estão em content/pages/.",
  "event-unknown": "Evento desconhecido: `{event}`. Os eventos são os ficheiros de content/events/, sem `.yaml`.",
  "country-unknown": "País desconhecido: `{country}`. Escreva o código de duas letras (ISO 3166-1), por exemplo `EC`.",
  "place-unknown":
    "País ou lugar desconhecido: `{country}`. Escreva o código de duas letras (ISO 3166-1), por exemplo `EC`, ou uma chave de content/places.yaml.",
  "item-unknown":
    "Notícia desconhecida: `{item}`. Escreva o nome de um ficheiro de `{folder}`, sem língua nem extensão.",
  "item-is-draft": "A notícia `{item}` é um rascunho: nomeie uma sem `draft: true`.",
  "language-unknown": "`{language}` não é uma língua da publicação, que tem `{languages}`.",
  "language-of-file": "O nome do ficheiro tem a língua `{language}`, mas a publicação tem `{languages}`.",
  "add-item-language": "Ou escreva `{line}` em publication.yaml, para notícias numa língua sem páginas próprias.",
  "label-languages": "Falta o nome de `{key}` em `{missing}`: a publicação tem as línguas `{languages}`.",
  "name-languages": "Falta o nome do evento em `{missing}`: a publicação tem as línguas `{languages}`.",
  "menu-unknown":
    "Não existe a página nem a secção `{name}`. As secções são `{sections}`; as páginas estão em content/pages/.",
  "menu-twice": "`{name}` está duas vezes no menu.",
  "menu-omitted": "`{name}` não tem página, porque publication.yaml diz `{field}`: retire uma das duas coisas.",
  "page-is-draft":
    "A página `{page}` é um rascunho, por isso nenhuma ligação leva ainda a ela: retire a linha `draft: true` quando estiver pronta.",
  "page-folder-empty":
    "A pasta `{folder}` tem páginas, mas não é uma página: escreva `{file}`, para que o seu endereço leve a algum lado.",
} as const satisfies Translation<typeof EN>;
