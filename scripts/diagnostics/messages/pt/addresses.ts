import type { Translation } from "../../message-text.ts";
import type { ADDRESSES as EN } from "../en/addresses.ts";

export const ADDRESSES = {
  "former-address-taken":
    "`{owner}` tem agora o endereço `{address}`, pelo que este não pode ser um endereço anterior de outra coisa.",
  "former-address-own":
    "`{address}` é um endereço da própria publicação, pelo que não pode ser um endereço anterior de outra coisa.",
  "former-address-twice": "`{address}` já é um endereço anterior de `{owner}`. Só pode levar a um lugar.",
  "former-name-present": "`{name}` é o seu nome atual. Em `formerly` só se indicam outros nomes.",
  "former-name-in-translation":
    "`{name}` é um nome anterior. Escreva-o no original, onde vale para todas as línguas; uma tradução só indica endereços.",
  "unfinished-change":
    "Foi interrompida uma alteração de vários ficheiros em `{folder}`. `npm run validate -- --fix` conclui-a.",
  "change-large": "A alteração tem {size} MB, mais de {most} MB. Altere menos ficheiros de cada vez.",
  "journal-unreadable":
    "`{file}` deveria ser uma alteração de vários ficheiros que foi interrompida, e não pode ser lido. Elimine-o e veja que alterações o git mostra.",
  "addresses-line": "`{line}` não é um endereço. Escreva um em cada linha, como `/2021/10/quito/`.",
  "published-address":
    "`{address}` foi publicado e agora nada responde nele. Escreva-o em `formerly` do que tomou o seu lugar, ou em `withdrawn` de publication.yaml: `{line}`.",
  "changed-fact":
    "`{field}` foi publicado como `{before}`. Escreva em `corrections` o que estava errado, ou em `updated` o dia da alteração, para que os leitores o saibam.",
  "changed-event":
    "`{field}` foi publicado como `{before}`. Escreva em `updated` o dia da alteração e aumente `sequence`, para que os calendários a mostrem.",
  "withdrawn-undated":
    "Já tinha sido publicado. Escreva em `updated` o dia em que foi retirado, para que os feeds e a página de correções o indiquem.",
} as const satisfies Translation<typeof EN>;
