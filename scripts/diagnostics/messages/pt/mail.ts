import type { Translation } from "../../message-text.ts";
import type { MAIL as EN } from "../en/mail.ts";

export const MAIL = {
  "mail-service-unknown": "Serviço desconhecido: `{service}`. Os serviços são `{services}`.",
  "mail-destination": "Escreva só uma destas opções: `--eml FILE`, `--to ADDRESS` ou `--for SERVICE`.",
  "mail-server": "Escreva `--smtp` com o endereço de um servidor de correio, por exemplo `smtp://localhost:1025`.",
  "mail-address-argument": "`{address}` não é um endereço de correio eletrónico: escreva um como `you@example.org`.",
  "mail-no-sender": "A publicação não tem endereço de envio: escreva `email` sob `contact` em publication.yaml.",
  "mail-not-sent": "A mensagem não foi enviada: `{reason}`",
  "mail-html-written": "Foi escrito `{file}`, com o assunto `{subject}`.",
  "mail-sent": "Foi enviado para `{address}`.",
  "mail-drafted": "Foi criado um rascunho em `{service}`, sem envio a ninguém: `{place}`",
  "mail-draft-failed": "Não há um rascunho completo em `{service}`: `{reason}`",
  "mail-long": "A mensagem tem {bytes} bytes: alguns programas de correio cortam tudo o que passa de {most}.",
  "mail-account-wrong": "O valor de `{variables}` no ambiente não é válido: escreva-o como `{service}` o mostra.",
  "mail-api-wrong": "`{address}` não é um endereço seguro: escreva um que comece por https://.",
  "mail-list-wrong": "`{list}` não é uma lista do serviço: escreva uma como `{example}`.",
  "mail-list-missing": "Falta a opção `--list`: escreva depois a lista do serviço, por exemplo `{example}`.",
  "mail-list-many": "Escreva `--list` no máximo {count|# vez|# vezes} para `{service}`.",
  "mail-template-none": "`{service}` não aceita modelos: retire `--template`.",
  "mail-template-wrong": "`{template}` não é o número de um modelo: escreva um como `12`.",
  "mail-service-redirects": "{status}: o serviço redireciona para outro endereço, que não é seguido.",
  "mail-service-no-answer": "{status}: isto não é uma resposta do serviço.",
  "mail-draft-empty": "Há um rascunho vazio em `{place}`.",
  "mail-answer-without": "A resposta do serviço não tem `{field}`.",
} as const satisfies Translation<typeof EN>;
