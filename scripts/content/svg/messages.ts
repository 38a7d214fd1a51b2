import type { Complete, Table } from "../../diagnostics/message-table.ts";

/** The messages of `content/svg/`. */
export const CONTENT_SVG_MESSAGES = {
  // The publication's own pictures, and errors of an SVG.
  "svg-not-xml": {
    en: "This file isn't XML. Export the drawing again.",
    es: "Este archivo no es XML: exporte de nuevo el dibujo.",
    pt: "Este ficheiro não é XML: exporte o desenho de novo.",
    fr: "Ce fichier n’est pas du XML : exportez de nouveau le dessin.",
  },
  "svg-too-deep": {
    en: "The elements of this drawing are nested very deeply. Export it again, as a plain drawing.",
    es: "Los elementos de este dibujo están anidados a demasiada profundidad: expórtelo de nuevo como dibujo sencillo.",
    pt: "Os elementos deste desenho estão aninhados a demasiada profundidade: exporte-o de novo como desenho simples.",
    fr: "Les éléments de ce dessin sont imbriqués trop profondément : exportez-le de nouveau comme dessin simple.",
  },
  "svg-doctype": {
    en: "A drawing may have no `<!DOCTYPE`. Delete it, up to its `>`.",
    es: "Un dibujo no puede tener `<!DOCTYPE`: bórrelo, hasta su `>`.",
    pt: "Um desenho não pode ter `<!DOCTYPE`: apague-o, até ao seu `>`.",
    fr: "Un dessin ne peut pas avoir de `<!DOCTYPE` : supprimez-le, jusqu’à son `>`.",
  },
  "svg-instruction": {
    en: "`{found}` is an instruction to a program. Delete it.",
    es: "`{found}` es una instrucción para un programa: bórrela.",
    pt: "`{found}` é uma instrução para um programa: apague-a.",
    fr: "`{found}` est une instruction pour un programme : supprimez-la.",
  },
  "svg-encoding": {
    en: "This file declares the encoding `{encoding}`. Save it as UTF-8.",
    es: "Este archivo indica la codificación `{encoding}`: guárdelo como UTF-8.",
    pt: "Este ficheiro indica a codificação `{encoding}`: guarde-o como UTF-8.",
    fr: "Ce fichier indique le codage `{encoding}` : enregistrez-le en UTF-8.",
  },
  "svg-entity": {
    en: "Unknown entity `{entity}`. Write the character itself.",
    es: "Entidad desconocida: `{entity}`. Escriba el propio carácter.",
    pt: "Entidade desconhecida: `{entity}`. Escreva o próprio carácter.",
    fr: "Entité inconnue : `{entity}`. Écrivez le caractère lui-même.",
  },
  "svg-namespace": {
    en: "The drawing has elements of `{namespace}`. Export it again, with elements of SVG only.",
    es: "El dibujo tiene elementos de `{namespace}`: expórtelo de nuevo solo con elementos de SVG.",
    pt: "O desenho tem elementos de `{namespace}`: exporte-o de novo só com elementos de SVG.",
    fr: "Le dessin contient des éléments de `{namespace}` : exportez-le de nouveau avec les seuls éléments de SVG.",
  },
  "svg-prefix": {
    en: "The prefix of `{name}` is not declared in the drawing. Export it again.",
    es: "El prefijo de `{name}` no está declarado en el dibujo: expórtelo de nuevo.",
    pt: "O prefixo de `{name}` não está declarado no desenho: exporte-o de novo.",
    fr: "Le préfixe de `{name}` n’est pas déclaré dans le dessin : exportez-le de nouveau.",
  },
  "svg-root": {
    en: "The drawing begins with `{element}` and not with `<svg>`. Export it as SVG.",
    es: "El dibujo empieza con `{element}` y no con `<svg>`: expórtelo como SVG.",
    pt: "O desenho começa com `{element}` e não com `<svg>`: exporte-o como SVG.",
    fr: "Le dessin commence par `{element}` et non par `<svg>` : exportez-le en SVG.",
  },
  "svg-no-namespace": {
    en: "`<svg>` has no namespace. Write `{attribute}` in it.",
    es: "`<svg>` no tiene espacio de nombres: escriba en él `{attribute}`.",
    pt: "`<svg>` não tem espaço de nomes: escreva nele `{attribute}`.",
    fr: "`<svg>` n’a pas d’espace de noms : écrivez-y `{attribute}`.",
  },
  "svg-no-box": {
    en: "`<svg>` has no valid `viewBox`, so it can't be shown in other sizes. Write `{attribute}` in it.",
    es: "`<svg>` no tiene un `viewBox` válido, así que no se puede mostrar en otros tamaños: escriba en él `{attribute}`.",
    pt: "`<svg>` não tem um `viewBox` válido, pelo que não pode ser mostrado noutros tamanhos: escreva nele `{attribute}`.",
    fr: "`<svg>` n’a pas de `viewBox` valable et ne peut donc pas être affiché dans d’autres tailles : écrivez-y `{attribute}`.",
  },
  "svg-element": {
    en: "`{element}` is not allowed: a drawing has no scripts, links, animations or embedded files. Export it again, or as PNG.",
    es: "No se admite `{element}`: un dibujo no tiene programas, enlaces, animaciones ni archivos incrustados. Expórtelo de nuevo, o como PNG.",
    pt: "`{element}` não é permitido: um desenho não tem programas, ligações, animações nem ficheiros incorporados. Exporte-o de novo, ou em PNG.",
    fr: "`{element}` n’est pas admis : un dessin n’a ni programmes, ni liens, ni animations, ni fichiers incorporés. Exportez-le de nouveau, ou en PNG.",
  },
  "svg-event": {
    en: "`{attribute}` runs a program. Delete it, or export the drawing again.",
    es: "`{attribute}` ejecuta un programa: bórrelo o exporte de nuevo el dibujo.",
    pt: "`{attribute}` executa um programa: apague-o ou exporte o desenho de novo.",
    fr: "`{attribute}` lance un programme : supprimez-le ou exportez de nouveau le dessin.",
  },
  "svg-outside": {
    en: "`{attribute}` leads out of the drawing, to `{target}`. Export it with everything in one file, or as PNG.",
    es: "`{attribute}` lleva fuera del dibujo, a `{target}`: expórtelo con todo en un solo archivo, o como PNG.",
    pt: "`{attribute}` leva para fora do desenho, a `{target}`: exporte-o com tudo num só ficheiro, ou em PNG.",
    fr: "`{attribute}` mène hors du dessin, à `{target}` : exportez-le avec tout dans un seul fichier, ou en PNG.",
  },
  "svg-style-outside": {
    en: "A style of the drawing loads `{target}`. Export it with everything in one file, or as PNG.",
    es: "Un estilo del dibujo carga `{target}`: expórtelo con todo en un solo archivo, o como PNG.",
    pt: "Um estilo do desenho carrega `{target}`: exporte-o com tudo num só ficheiro, ou em PNG.",
    fr: "Un style du dessin charge `{target}` : exportez-le avec tout dans un seul fichier, ou en PNG.",
  },
  "svg-style": {
    en: "A style of the drawing has `{found}`, which could load a file or run a program. Delete it, or export the drawing as PNG.",
    es: "Un estilo del dibujo contiene `{found}`, que podría cargar un archivo o ejecutar un programa: bórrelo o exporte el dibujo como PNG.",
    pt: "Um estilo do desenho contém `{found}`, que poderia carregar um ficheiro ou executar um programa: apague-o ou exporte o desenho em PNG.",
    fr: "Un style du dessin contient `{found}`, qui pourrait charger un fichier ou lancer un programme : supprimez-le ou exportez le dessin en PNG.",
  },
  "svg-in-style": {
    en: "A `<style>` of the drawing has the element `{element}` in it. Delete the element, or export the drawing again, or as PNG.",
    es: "Un `<style>` del dibujo contiene el elemento `{element}`: borre el elemento, o exporte de nuevo el dibujo, o como PNG.",
    pt: "Um `<style>` do desenho contém o elemento `{element}`: apague o elemento, ou exporte o desenho de novo, ou em PNG.",
    fr: "Un `<style>` du dessin contient l’élément `{element}` : supprimez l’élément, ou exportez de nouveau le dessin, ou en PNG.",
  },
} as const satisfies Table;
true satisfies Complete<typeof CONTENT_SVG_MESSAGES>;
