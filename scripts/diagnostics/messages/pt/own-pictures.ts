import type { Translation } from "../../message-text.ts";
import type { OWN_PICTURES as EN } from "../en/own-pictures.ts";

export const OWN_PICTURES = {
  "svg-not-xml": "Este ficheiro não é XML: exporte o desenho de novo.",
  "svg-too-deep":
    "Os elementos deste desenho estão aninhados a demasiada profundidade: exporte-o de novo como desenho simples.",
  "svg-doctype": "Um desenho não pode ter `<!DOCTYPE`: apague-o, até ao seu `>`.",
  "svg-instruction": "`{found}` é uma instrução para um programa: apague-a.",
  "svg-encoding": "Este ficheiro indica a codificação `{encoding}`: guarde-o como UTF-8.",
  "svg-entity": "Entidade desconhecida: `{entity}`. Escreva o próprio carácter.",
  "svg-namespace": "O desenho tem elementos de `{namespace}`: exporte-o de novo só com elementos de SVG.",
  "svg-prefix": "O prefixo de `{name}` não está declarado no desenho: exporte-o de novo.",
  "svg-root": "O desenho começa com `{element}` e não com `<svg>`: exporte-o como SVG.",
  "svg-no-namespace": "`<svg>` não tem espaço de nomes: escreva nele `{attribute}`.",
  "svg-no-box":
    "`<svg>` não tem um `viewBox` válido, pelo que não pode ser mostrado noutros tamanhos: escreva nele `{attribute}`.",
  "svg-element":
    "`{element}` não é permitido: um desenho não tem programas, ligações, animações nem ficheiros incorporados. Exporte-o de novo, ou em PNG.",
  "svg-event": "`{attribute}` executa um programa: apague-o ou exporte o desenho de novo.",
  "svg-outside":
    "`{attribute}` leva para fora do desenho, a `{target}`: exporte-o com tudo num só ficheiro, ou em PNG.",
  "svg-style-outside": "Um estilo do desenho carrega `{target}`: exporte-o com tudo num só ficheiro, ou em PNG.",
  "svg-style":
    "Um estilo do desenho contém `{found}`, que poderia carregar um ficheiro ou executar um programa: apague-o ou exporte o desenho em PNG.",
  "own-picture-missing":
    "Não existe a imagem `{src}`. As da publicação estão na pasta media, ao lado de publication.yaml.",
  "own-picture-unused": "Nada mostra esta imagem: indique-a em publication.yaml ou apague-a.",
} as const satisfies Translation<typeof EN>;
