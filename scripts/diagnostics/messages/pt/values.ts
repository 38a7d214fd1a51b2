import type { Translation } from "../../message-text.ts";
import type { VALUES as EN } from "../en/values.ts";

export const VALUES = {
  "write-line": "Escreva uma linha de texto, com {most} caracteres no máximo.",
  "write-visible": "Escreva uma linha de texto com caracteres visíveis, {most} no máximo.",
  "write-localized": "Escreva uma linha de texto, ou uma por língua (`pt: …`), com {most} caracteres no máximo.",
  "quote-value": "Ponha-o entre aspas: sem elas não é lido como texto.",
  "write-language": "Escreva a língua como nos nomes de ficheiro: `en`, `es`, `pt-br`.",
  "write-item": "Escreva o nome do ficheiro de uma notícia, sem língua nem extensão.",
  "write-topic": "Escreva uma chave de content/topics.yaml.",
  "write-event": "Escreva o nome de um ficheiro de content/events/, sem `.yaml`.",
  "write-in-list": "Escreva aqui um só valor; vários formam uma lista em `{list}`.",
  "write-country": "Escreva o código de duas letras de um país (ISO 3166-1), por exemplo `EC`.",
  "write-slug": "Use minúsculas a–z, algarismos e hífenes isolados, 80 sinais ao todo no máximo.",
  "reserved-name": "Escolha outro nome: o Windows reserva `{name}`.",
  "write-day": "Escreva um dia que exista como AAAA-MM-DD, por exemplo 2021-10-14.",
  "write-day-or-month":
    "Escreva um dia ou um mês que exista como AAAA-MM-DD ou AAAA-MM, por exemplo 2021-10-14 ou 2021-10.",
  "write-time":
    "Escreva um dia, um mês, ou um dia e uma hora que existam como AAAA-MM-DD, AAAA-MM ou AAAA-MM-DDTHH:MM, ou `unknown`.",
  "write-time-or-dates":
    "Escreva um dia, um mês, ou um dia e uma hora como AAAA-MM-DD, AAAA-MM ou AAAA-MM-DDTHH:MM, ou `unknown`; uma série leva `dates` em vez disso.",
  "write-series-date":
    "Escreva um dia, um mês, ou um dia e uma hora como AAAA-MM-DD, AAAA-MM ou AAAA-MM-DDTHH:MM; ou `start` com `end`.",
  "write-dates": "Escreva uma lista de datas entre parênteses retos, 200 no máximo.",
  "write-zone": "Escreva um fuso horário (IANA), por exemplo `Europe/Madrid`.",
  "write-web-address": "Escreva um endereço que comece por https:// ou http://.",
  "write-https-address": "Escreva um endereço que comece por https://.",
  "write-shorter-address": "Escreva um endereço com 2000 caracteres no máximo.",
  "write-address-with-slash": "Escreva um endereço que termine em `/`.",
  "write-address-without-query": "Escreva um endereço sem `?` nem `#`.",
  "write-duration": "Escreva uma duração (ISO 8601), por exemplo `PT1H12M`.",
  "write-email": "Escreva um endereço de correio eletrónico, por exemplo `editors@example.org`.",
  "write-colour": 'Escreva uma cor com seis algarismos hexadecimais entre aspas, por exemplo `"#8a1c2b"`.',
  "write-revision":
    'Escreva a revisão como os comandos a escrevem: oito algarismos 0–9, a–f entre aspas, por exemplo `"0a1b2c3d"`.',
  "write-number": "Escreva um número inteiro de {least} a {most}, sem aspas.",
  "write-issue-number": "Escreva um número inteiro de 1 a 99999 sem aspas, ou um texto como `31 bis`.",
  "write-yes-or-no": "Escreva `true` (sim) ou `false` (não), sem aspas.",
  "write-list": "Escreva uma lista entre parênteses retos, de {most} no máximo.",
  "write-fewer": "Escreva {most} no máximo.",
  "write-fields": "Escreva por baixo estes campos: `{names}`.",
  "write-one-of": "Escreva um destes valores: `{names}`.",
  "write-list-of-fields": "Escreva uma lista em que cada entrada tenha `{names}`.",
  "write-callout": "Escreva um destaque com os seus campos por baixo, o primeiro deles o seu `type`.",
  "write-source": "Escreva um endereço, ou `url` com `title`.",
  "write-sources": "Escreva uma lista entre parênteses retos, cada entrada um endereço, ou `url` com `title`.",
  "write-name-or-fields": "Escreva um nome, ou `{names}`.",
  "write-byline": "Escreva um nome, ou `name` com `role` e `url`; ou uma lista deles, de 20 no máximo.",
  "write-withdrawn":
    "Escreva endereços publicados, como `/2021/10/quito/`, cada um com um motivo: `rights`, `error`, `request` ou uma frase.",
  "write-former-name": "Escreva um nome anterior, por exemplo `quito`, ou um endereço como `/news/quito.html`.",
  "write-former-item":
    "Escreva um nome anterior, por exemplo `quito`; um de outro número, `2021-09/quito`; ou um endereço como `/news/quito.html`.",
  "write-a-language": "Escreva pelo menos uma língua.",
  "write-a-date": "Escreva pelo menos uma data.",
  "write-line-or-list": "Escreva uma linha de texto, ou uma lista delas.",
  "write-hidden-fields": "Escreva os nomes dos campos ocultos do formulário, cada um com o seu valor.",
  "write-one-way": "Escreva exatamente um destes: `form`, `link` ou `mail`.",
  "write-email-of-form": "Escreva `email` ao lado de `form`: o nome do campo do formulário para o endereço.",
  "write-form": "Escreva `form` ao lado dos nomes dos seus campos.",
  "write-otherwise": "O manual mostra como se escreve.",
  "write-contact": "Escreva pelo menos um destes: `email`, `url` ou `address`.",
  "write-page-or-address":
    "Escreva o nome de uma página fixa, por exemplo `accessibility`, ou um endereço que comece por https://.",
  "write-emblem-or-logo": "Escreva ou `emblem` ou `logo`.",
  "write-funding": "Escreva por baixo estes campos: `text`, `emblem`, `logo`, `url`; ou uma lista de tais avisos.",
  "write-licence":
    "Escreva o identificador SPDX de uma licença para textos, por exemplo `CC-BY-4.0`, ou `name` e `url`.",
  "write-menu": "Escreva uma lista entre parênteses retos, de 12 no máximo: secções, páginas, ou `title` e `url`.",
} as const satisfies Translation<typeof EN>;
