import type { Translation } from "../../message-text.ts";
import type { YAML as EN } from "../en/yaml.ts";

export const YAML = {
  "yaml-unclosed-quote": "Nada fecha `{quote}`: escreva-o também no fim do texto.",
  "yaml-comment-in-list":
    "Depois de ` #` nada conta na linha, por isso `{comment}` é um comentário: ponha-o entre aspas.",
  "yaml-unclosed-list": "Nada fecha `[`: escreva `]` no fim da lista.",
  "yaml-unclosed-braces": "Nada fecha a chaveta: escreva outra depois do último campo.",
  "yaml-tab": "Esta linha começa com uma tabulação: escreva espaços em seu lugar.",
  "yaml-second-part": "Aqui começa uma segunda parte, depois de `---` ou `...`: escreva todos os campos numa só.",
  "yaml-backslash":
    "A barra invertida tem um sentido entre aspas duplas: ponha o texto entre plicas ou escreva duas barras.",
  "yaml-indentation": "A indentação não está certa: escreva os campos do mesmo nível uns por baixo dos outros.",
  "yaml-no-space": "Falta um espaço depois de `{name}`: escreva `campo: valor`.",
  "yaml-no-field": "`{line}` não é um campo: escreva `campo: valor`.",
  "yaml-outside-quotes": "O texto continua depois das aspas: ponha entre aspas todo o texto.",
  "yaml-indicator": "O texto começa por `{indicator}`: ponha-o entre aspas.",
  "yaml-second-colon": "Há um segundo `: ` nesta linha: ponha entre aspas o texto que o contém.",
  "yaml-deep":
    "Os campos estão demasiado encaixados: escreva campos e, por baixo, no máximo uma lista ou outros campos.",
  "yaml-directive": "Uma linha não pode começar por `%`: escreva `campo: valor`.",
  "yaml-key": "Isto não é o nome de um campo: escreva um, ou ponha o valor entre aspas.",
  "yaml-twice": "Há um segundo `{field}`: escreva-o uma só vez.",
  "yaml-merge": "As chaves de fusão não são lidas: escreva os próprios campos.",
  "yaml-alias": "Os aliases não são lidos: escreva o próprio valor, ou ponha entre aspas um texto que comece por `*`.",
  "yaml-anchor": "As âncoras não são lidas: escreva só o valor, ou ponha entre aspas um texto que comece por `&`.",
  "yaml-tag": "As etiquetas não são lidas: escreva só o valor, ou ponha entre aspas um texto que comece por `!`.",
  "yaml-hidden-escape": "O escape representa o carácter oculto `{character}`: apague-o.",
  "yaml-comment-after-text":
    "`{comment}` depois de um texto é um comentário, que não é mostrado: ponha entre aspas o texto com ` #`, ou escreva um espaço depois do `#` de um comentário.",
} as const satisfies Translation<typeof EN>;
