import type { Translation } from "../../message-text.ts";
import type { LEFTOVERS as EN } from "../en/leftovers.ts";

export const LEFTOVERS = {
  "leftover-comment": "`{written}` seria mostrado aos leitores, porque um texto não tem comentários: apague-o.",
  "leftover-tag":
    "A etiqueta HTML `{written}` seria mostrada aos leitores: escreva Markdown em vez dela, como `**bold**`, `*italic*`, `[text](address)` ou uma linha vazia entre parágrafos.",
  "leftover-template":
    "`{written}` é código de outro sistema e seria mostrado aos leitores: apague-o, ou escreva aquilo que representava.",
  "leftover-note": "`{written}` parece uma nota pessoal: termine o texto ou apague a nota.",
  "leftover-spaced-link": "`{written}` não é uma ligação por causa do espaço antes do parêntese: apague o espaço.",
  "leftover-bullet": "`{written}` não forma uma lista em Markdown: comece cada entrada com `- `.",
  "leftover-task":
    "A caixa `{written}` seria mostrada como texto, porque Dateline não tem listas de tarefas: apague-a.",
  "leftover-conflict":
    "`{written}` é uma linha que o git escreveu porque duas pessoas alteraram este texto: guarde uma versão e apague as linhas que começam por `<<<<<<<`, `=======` e `>>>>>>>`.",
  "leftover-placeholder": "`{written}` é o texto provisório de um ficheiro novo: escreva o texto em seu lugar.",
  "leftover-markdown": "`{written}` é Markdown, e este campo é mostrado tal como está escrito: apague os sinais.",
  "leftover-quotes": "As aspas à volta de `{written}` seriam mostradas: YAML precisa de aspas retas, ou de nenhumas.",
  "translation-copied":
    "Esta tradução tem o texto do seu original, palavra por palavra: traduza-o ou apague o ficheiro.",
  "updated-early": "`updated` é anterior à data da notícia, `{date}`.",
  "updated-late": "`updated` está no futuro: hoje é `{today}`.",
  "address-local":
    "`{address}` conduz a um computador ou a uma pré-visualização que os leitores não podem abrir: escreva o endereço publicado.",
  "address-own":
    "`{address}` é um endereço deste mesmo sítio: aponte para o seu ficheiro, como `quito.en.md`; assim a ligação é verificada e mantém-se se o ficheiro mudar de nome.",
  "address-own-nowhere":
    "`{address}` é um endereço deste mesmo sítio onde não há nenhuma página: escreva um que exista, salvo se nele responder outra coisa.",
} as const satisfies Translation<typeof EN>;
