import type { Translation } from "../../message-text.ts";
import type { ADDED_PICTURES as EN } from "../en/added-pictures.ts";

export const ADDED_PICTURES = {
  "picture-missing": "Não existe a imagem `{file}`.",
  "picture-without-alt": "Falta `--alt` com o que a imagem mostra: disso dependem as pessoas que não a veem.",
  "picture-item-unknown":
    "Não existe a notícia `{item}`: escreva `--to`, o boletim e o nome da notícia, como `2021-10/prisons`.",
  "picture-unreadable": "`{file}` não é uma imagem que possa ser lida: guarde-a de novo como JPEG ou PNG.",
  "picture-decoder-missing":
    "As imagens HEIC precisam de um descodificador, que se instala uma só vez: `npm install heic-decode@2.1.0`. Também é possível configurar o telemóvel para guardar JPEG.",
  "picture-item-damaged": "Os campos de `{file}` não podem ser lidos: `npm run validate` diz porquê.",
} as const satisfies Translation<typeof EN>;
