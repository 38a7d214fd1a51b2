import type { Translation } from "../../message-text.ts";
import type { COMMANDS as EN } from "../en/commands.ts";

export const COMMANDS = {
  "command-unknown": "Comando desconhecido: `{command}`.",
  "folder-missing": "Não existe a pasta `{folder}`.",
  "format-unknown": "Formato desconhecido: `{format}`. Os formatos são `{formats}`.",
  "day-wrong": "`{day}` não é um dia: escreva um como `2026-11-25`.",
  "site-address-wrong": "`{address}` não é o endereço de um sítio: escreva um como `https://example.org/bulletin/`.",
  "output-occupied": "Há outros ficheiros em `{folder}`: escolha um nome novo, uma pasta vazia ou um sítio anterior.",
  "folder-occupied": "Há ficheiros em `{folder}`: escolha um nome novo ou uma pasta vazia.",
  "argument-extra": "`{argument}` no fim não faz sentido aqui: retire-o.",
  "bulletin-name-wrong":
    "`{bulletin}` não é a pasta de um número: depois de `--bulletin` escreva o nome de uma, por exemplo `{periods}`.",
  "bulletin-name-missing":
    "Falta a opção `--bulletin`: escreva depois o nome da pasta de um número, por exemplo `{periods}`.",
  "bulletin-unknown": "Não existe o número `{bulletin}`. Os números são `{bulletins}`.",
  "title-wrong": "O título `{title}` está vazio ou é demasiado longo: escreva de 1 a 120 caracteres.",
  "language-without-texts": "O Dateline não tem textos em `{language}`: escolha entre `{languages}`.",
  "host-unknown": "Serviço de alojamento desconhecido: `{host}`. Os que há são `{hosts}`.",
  "confirm-before-files": "Escreva `--confirm` antes de ficheiros como `{file}`.",
  "confirm-original": "`{file}` é o próprio original: nomeie uma tradução.",
  "confirm-unknown": "`{file}` não é uma tradução de `{folder}`.",
  "confirm-by-hand": "Os campos de `{file}` não podem ser mudados em separado: escreva ali `{line}` à mão.",
  "argument-wrong": "`{argument}` não faz sentido aqui.",
  "argument-missing": "Falta um argumento.",
  "option-without": "`{option}` e `{other}` não vão juntas: retire uma das duas.",
  "option-only-with": "`{option}` só faz sentido com `{other}`: retire-a ou acrescente a outra.",
  "environment-missing": "Falta no ambiente: `{variables}`. Dê ali um valor a cada variável.",
  "file-written": "Foi escrito `{file}`.",
  "change-completed": "Foi concluída uma mudança de ficheiros em `{folder}` que tinha sido interrompida.",
  "base-path-wrong": "`{path}` não é um caminho de base: escreva um como `/bulletin`.",
  "content-has-errors": "O conteúdo de `{folder}` tem erros: `{command}` mostra-os.",
  "chromium-missing": "Falta o Chromium: `{command}` instala-o ou diz como fazê-lo.",
  "clock-wrong": "O relógio deste computador está errado: acerte-o.",
  "migrate-nothing": "Não há nada a migrar.",
  "migrate-by-hand": "`{file}` não pode ser reescrito sem risco: mude `{fields}` à mão.",
  "migrate-rewrote": "Foi reescrito `{file}`.",
  printed: "Foi impresso `{file}`.",
  "sitemap-missing": "Não existe o ficheiro `{file}`: nomeie o mapa do sítio anterior.",
  "sitemap-wrong": "`{file}` não é um mapa do sítio com `urlset`: nomeie um, e não uma lista de mapas.",
  "sitemap-left-out":
    "Omitidos, por não estarem sob `{url}` ou por terem `?`: {count|# endereço|# endereços}, por exemplo `{first}`.",
} as const satisfies Translation<typeof EN>;
