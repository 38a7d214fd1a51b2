import type { Translation } from "../../message-text.ts";
import type { NEW_FILES as EN } from "../en/new-files.ts";

export const NEW_FILES = {
  "new-exists": "`{file}` já existe.",
  "new-exists-translate": "`{file}` já existe: `{command}` cria uma tradução.",
  "new-irregular":
    "Falta o nome do número, pois publication.yaml não tem uma periodicidade regular: escreva um como `{periods}`.",
  "new-first":
    "Falta o nome do número, pois não há nenhum a que possa seguir-se um `{frequency}`: escreva um como `{periods}`.",
  "new-topic-unknown": "Tema desconhecido: `{topic}`. Os temas são `{topics}`.",
  "new-no-bulletin":
    "Falta a opção `--bulletin`, pois nenhum número abrange `{date}` nem há nenhum em rascunho: `{command}` cria o seguinte.",
  "new-option-foreign": "`{kind}` não tem a opção `{option}`: retire-a.",
  "new-event-title": "Falta a opção `--title`: escreva depois o nome do evento.",
  "new-not-a-text": "`{file}` não é uma notícia, um número nem uma página de `{folder}`: nomeie um destes textos.",
  "write-bulletin-name": "Escreva o nome da pasta de um número, por exemplo `{periods}`.",
  "write-time-of-event":
    "Escreva um dia, um mês ou um dia com hora como YYYY-MM-DD, YYYY-MM ou YYYY-MM-DDTHH:MM, ou então `unknown`.",
  "write-language-tag": "Escreva um código de língua, por exemplo `nl` ou `pt-br`.",
  "next-bulletin-draft":
    "É um rascunho, e com ele todas as notícias da sua pasta: `{command}` mostra-as. Retire `draft: true` quando puder ser publicado.",
  "next-draft": "É um rascunho: `{command}` mostra-o. Retire `draft: true` quando estiver pronto.",
  "next-event-names": "Acrescente o nome em `{languages}`.",
  "next-event": "Um número anuncia-o com `{agenda}`; uma notícia trata dele com `{event}`.",
  "next-topic": "O tema é `{topic}`.",
  "next-topics": "O tema é `{topic}`; os outros são `{others}`.",
  "next-translation": "Contém o texto de `{original}`: substitua-o pela tradução.",
  "next-language": "Acrescente `{language}` a `languages` em publication.yaml.",
  "next-language-shipped":
    "O Dateline tem todos os textos nesta língua: retire `# ` antes dos que substituir e antes dos seus grupos.",
  "next-language-texts": "Escreva cada texto depois do seu nome: `{command}` enumera os que faltam.",
} as const satisfies Translation<typeof EN>;
