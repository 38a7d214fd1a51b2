import type { Translation } from "../../message-text.ts";
import type { NAMES as EN } from "../en/names.ts";

export const NAMES = {
  "name-of-text":
    "Um texto não pode chamar-se `{file}`: escreva o seu nome, um ponto, a sua língua e `.md`, por exemplo `quito.pt.md`. O nome só pode ter minúsculas a–z, algarismos e hífenes isolados, 80 sinais no máximo.",
  "name-of-event":
    "O ficheiro de um evento não pode chamar-se `{file}`: escreva a sua chave e `.yaml`. A chave só pode ter minúsculas a–z, algarismos e hífenes isolados, 80 sinais no máximo.",
  "name-of-media":
    "Uma imagem, um documento ou uma gravação não pode chamar-se `{file}`: escreva um nome com minúsculas a–z, algarismos e hífenes, e uma destas extensões: `{endings}`.",
  "name-of-reserved": "`{file}` não pode ter este nome: o Windows reserva `{name}`. Escolha outro.",
  "file-beside-bulletins":
    "`{file}` não pertence a nenhum número: ponha-o na pasta de um, que tem por nome o seu período: `{periods}`.",
  "file-at-top": "`{file}` não é um ficheiro da pasta de conteúdos, que tem `{names}`.",
  "folder-at-top": "`{folder}` não é uma pasta dos conteúdos, que têm `{names}`.",
  "folder-of-bulletin": "`{folder}` não é um período: a pasta de um número chama-se `{periods}`.",
  "folder-of-week": "`{folder}` não é um período: o ano {year} tem as semanas w01 a w{last}.",
  "folder-of-quarter": "`{folder}` não é um período: um ano tem os trimestres q1 a q4.",
  "folder-of-half-year": "`{folder}` não é um período: um semestre tem o nome do seu primeiro mês, -01 ou -07.",
  "folder-of-day": "`{folder}` não é um período: o mês `{month}` tem os dias 01 a {last}.",
  "folder-in-bulletin":
    "Um número não tem a pasta `{folder}`: tem os seus ficheiros e uma pasta `media` para imagens, documentos e gravações.",
  "name-of-own-picture":
    "Uma imagem da publicação não pode chamar-se `{file}`: escreva um nome com minúsculas a–z, algarismos e hífenes, e uma destas extensões: `{endings}`.",
  "name-of-office":
    "`{file}` é um documento de um processador de texto: copie o texto para um ficheiro de texto chamado `{text}` e apague-o.",
  "name-of-journal":
    "`{file}` é uma alteração de ficheiros que nenhum comando conclui já, ou que outra pessoa colocou ali. Elimine-o e veja que alterações o git mostra.",
  "name-of-lock":
    "`{file}` é de um editor de texto que tem um ficheiro aberto, ou foi deixado por um programa que parou. Feche o ficheiro no editor ou elimine `{file}`.",
  "name-of-temporary": "`{file}` foi deixado por um programa que parou. Elimine-o.",
} as const satisfies Translation<typeof EN>;
