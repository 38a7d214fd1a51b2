import type { Translation } from "../../message-text.ts";
import type { FILES as EN } from "../en/files.ts";

export const FILES = {
  "character-hidden": "Há um carácter oculto, `{character}`: apague-o e escreva de novo o texto à volta.",
  "character-line-break":
    "Há uma quebra de linha de outro tipo, `{character}`: guarde o ficheiro com quebras de linha LF ou CRLF.",
  "text-utf-16": "Este texto está guardado como UTF-16: guarde-o como UTF-8.",
  "text-not-utf-8": "Alguns bytes não são UTF-8: guarde o texto como UTF-8.",
  "front-matter-empty-file": "Este ficheiro está vazio: escreva `---` sozinho na primeira linha e depois os campos.",
  "front-matter-blank-line": "A primeira linha está em branco: escreva nela só `---` e depois os campos.",
  "front-matter-space": "Há um espaço ao lado de `---` na primeira linha: apague-o.",
  "front-matter-first-line":
    "O ficheiro começa por `{line}`: escreva `---` sozinho na primeira linha e depois os campos.",
  "front-matter-no-end": "Os campos não têm fim: escreva `---` sozinho na linha depois do último.",
  "front-matter-end-space": "Há um espaço ao lado do `---` que fecha os campos: apague-o.",
  "front-matter-end-line": "Os campos terminam com `{line}`: escreva `---` sozinho na linha depois do último campo.",
  "front-matter-long":
    "O cabeçalho tem {count|# carácter|# caracteres}, mais de {most}: escreva `---` sozinho na linha depois do último campo.",
  "front-matter-gap": "Há {count|# linha|# linhas} em branco entre os campos: apague a maioria.",
  "file-large": "Este ficheiro ocupa {size} kB: reduza-o a {most} kB no máximo.",
  "file-symbolic-link": "Isto é uma ligação simbólica: ponha no seu lugar o próprio ficheiro.",
  "file-is-folder": "Isto é uma pasta com nome de ficheiro: dê-lhe outro nome ou ponha um ficheiro no seu lugar.",
  "file-special": "Isto é um pipe, um dispositivo ou um socket: ponha um ficheiro no seu lugar.",
  "file-unreadable": "Este ficheiro não pode ser lido (`{code}`): permita que a geração o leia.",
  "file-slow":
    "Este ficheiro não foi lido em {seconds} segundos: retire os milhares de parênteses, aspas ou marcas, ou faça dele dois mais curtos.",
  "folder-full": "Esta pasta tem {count|# ficheiro|# ficheiros}: deixe {most} no máximo.",
  "more-in-file": "Este ficheiro tem mais {count|# erro ou aviso|# erros e avisos}: corrija primeiro os anteriores.",
  "file-missing": "Falta o ficheiro `{file}` no primeiro nível da pasta de conteúdos.",
} as const satisfies Translation<typeof EN>;
