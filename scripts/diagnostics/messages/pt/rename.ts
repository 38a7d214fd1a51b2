import type { Translation } from "../../message-text.ts";
import type { RENAME as EN } from "../en/rename.ts";

export const RENAME = {
  "rename-content-faulty": "O conteúdo tem erros: corrija-os antes de mudar um nome.",
  "rename-would-fail": "Não foi mudado nenhum nome, pois o conteúdo teria erros.",
  "rename-unknown": "Não existe `{name}` em `{place}`.",
  "rename-taken": "Já existe `{name}` em `{place}`: escolha outro nome.",
  "rename-folder": "Há páginas em `{folder}`: mova essa pasta à mão e nomeie os endereços anteriores em `formerly`.",
  "rename-link":
    "Uma ligação de `{file}` não pode ser mudada em separado: escreva-a como um caminho sem caracteres codificados, por exemplo `../2021-10/quito.en.md`.",
  "rename-fields":
    "Os campos de `{file}` não podem ser mudados em separado: escreva as listas entre parênteses retos ou com um elemento por linha.",
  renamed: "`{from}` chama-se agora `{to}`.",
  "rename-would": "`{from}` passaria a chamar-se `{to}`.",
  changed: "Foi mudado `{file}`.",
  "change-would": "Mudaria `{file}`:",
  "write-rename-kind": "Escreva `topic`, `event`, `page` ou uma notícia como `2021-10/quito`.",
} as const satisfies Translation<typeof EN>;
