import type { Complete, Table } from "../../diagnostics/message-table.ts";

/** The messages of `change/scaffold/`. */
export const SCAFFOLD_MESSAGES = {
  // Why a new file can't be created.
  "new-exists-translate": {
    en: "`{file}` exists already: `{command}` creates a translation of it.",
    es: "`{file}` ya existe: `{command}` crea una traducción.",
    pt: "`{file}` já existe: `{command}` cria uma tradução.",
    fr: "`{file}` existe déjà : `{command}` en crée une traduction.",
  },
  "new-irregular": {
    en: "The name of the issue is missing, since publication.yaml has no regular frequency: write one such as `{periods}`.",
    es: "Falta el nombre del número, pues publication.yaml no tiene una periodicidad regular: escriba uno como `{periods}`.",
    pt: "Falta o nome do número, pois publication.yaml não tem uma periodicidade regular: escreva um como `{periods}`.",
    fr: "Il manque le nom du numéro, car publication.yaml n’a pas de périodicité régulière : écrivez-en un comme `{periods}`.",
  },
  "new-no-series": {
    en: "`{bulletin}` belongs to none of the series `{series}`: write the name of an issue of one of them.",
    es: "`{bulletin}` no pertenece a ninguna de las series `{series}`: escriba el nombre de un número de una de ellas.",
    pt: "`{bulletin}` não pertence a nenhuma das séries `{series}`: escreva o nome de um número de uma delas.",
    fr: "`{bulletin}` n’appartient à aucune des séries `{series}` : écrivez le nom d’un numéro de l’une d’elles.",
  },
  "new-first": {
    en: "The name of the issue is missing, since there is no earlier issue that a `{frequency}` issue could follow: write a name such as `{periods}`.",
    es: "Falta el nombre del número, pues no hay ningún número anterior al que pueda seguir uno `{frequency}`: escriba un nombre como `{periods}`.",
    pt: "Falta o nome do número, pois não há nenhum número anterior a que possa seguir-se um `{frequency}`: escreva um nome como `{periods}`.",
    fr: "Il manque le nom du numéro, car il n’y a aucun numéro antérieur qu’un numéro `{frequency}` pourrait suivre : écrivez un nom comme `{periods}`.",
  },
  "new-topic-unknown": {
    en: "Unknown topic `{topic}`. The topics are `{topics}`.",
    es: "Tema desconocido: `{topic}`. Los temas son `{topics}`.",
    pt: "Tema desconhecido: `{topic}`. Os temas são `{topics}`.",
    fr: "Thème inconnu : `{topic}`. Les thèmes sont `{topics}`.",
  },
  "new-no-bulletin": {
    en: "The option `--bulletin` is missing, since no issue covers `{date}` and none is a draft: `{command}` creates the next one.",
    es: "Falta la opción `--bulletin`, pues ningún número abarca `{date}` ni hay ninguno en borrador: `{command}` crea el siguiente.",
    pt: "Falta a opção `--bulletin`, pois nenhum número abrange `{date}` nem há nenhum em rascunho: `{command}` cria o seguinte.",
    fr: "Il manque l’option `--bulletin`, car aucun numéro ne couvre `{date}` et aucun n’est un brouillon : `{command}` crée le suivant.",
  },
  "next-bulletin-draft": {
    en: "It is a draft, and so is every item in its folder: `{command}` shows them. Remove `draft: true` when it may be published.",
    es: "Es un borrador, y con él todas las noticias de su carpeta: `{command}` las muestra. Quite `draft: true` cuando se pueda publicar.",
    pt: "É um rascunho, e com ele todas as notícias da sua pasta: `{command}` mostra-as. Remova `draft: true` quando puder ser publicado.",
    fr: "C’est un brouillon, et avec lui tous les articles de son dossier : `{command}` les affiche. Supprimez `draft: true` quand il peut être publié.",
  },
  "next-draft": {
    en: "It is a draft: `{command}` shows it. Remove `draft: true` when it is ready.",
    es: "Es un borrador: `{command}` lo muestra. Quite `draft: true` cuando esté listo.",
    pt: "É um rascunho: `{command}` mostra-o. Remova `draft: true` quando estiver pronto.",
    fr: "C’est un brouillon : `{command}` l’affiche. Supprimez `draft: true` quand il est prêt.",
  },
  "next-event-names": {
    en: "Add its name in `{languages}`.",
    es: "Añada su nombre en `{languages}`.",
    pt: "Acrescente o nome em `{languages}`.",
    fr: "Ajoutez son nom en `{languages}`.",
  },
  "next-event": {
    en: "An issue announces it with `{agenda}`, an item reports on it with `{event}`.",
    es: "Un número lo anuncia con `{agenda}`; una noticia trata de él con `{event}`.",
    pt: "Um número anuncia-o com `{agenda}`; uma notícia trata dele com `{event}`.",
    fr: "Un numéro l’annonce avec `{agenda}`, un article en rend compte avec `{event}`.",
  },
  "next-vocabulary": {
    en: "An item or an event mentions it with `{field}`. Add others in `{file}`.",
    es: "Una noticia o un evento lo menciona con `{field}`. Añada los demás en `{file}`.",
    pt: "Uma notícia ou um evento menciona-o com `{field}`. Acrescente os outros em `{file}`.",
    fr: "Un article ou un événement le mentionne avec `{field}`. Ajoutez les autres dans `{file}`.",
  },
  "next-topic": {
    en: "Its topic is `{topic}`.",
    es: "Su tema es `{topic}`.",
    pt: "O tema é `{topic}`.",
    fr: "Son thème est `{topic}`.",
  },
  "next-topics": {
    en: "Its topic is `{topic}`; the others are `{others}`.",
    es: "Su tema es `{topic}`; los demás son `{others}`.",
    pt: "O tema é `{topic}`; os outros são `{others}`.",
    fr: "Son thème est `{topic}` ; les autres sont `{others}`.",
  },
  "next-translation": {
    en: "It contains the text of `{original}`: replace it with the translation.",
    es: "Contiene el texto de `{original}`: sustitúyalo por la traducción.",
    pt: "Contém o texto de `{original}`: substitua-o pela tradução.",
    fr: "Il contient le texte de `{original}` : remplacez-le par la traduction.",
  },
  "next-language": {
    en: "Add `{language}` to `languages` in publication.yaml.",
    es: "Añada `{language}` a `languages` en publication.yaml.",
    pt: "Acrescente `{language}` a `languages` em publication.yaml.",
    fr: "Ajoutez `{language}` à `languages` dans publication.yaml.",
  },
  "next-language-shipped": {
    en: "Dateline has all texts in this language: remove `# ` before the texts that you replace, and before their groups.",
    es: "Dateline tiene todos los textos en este idioma: quite `# ` delante de los que sustituya y delante de sus grupos.",
    pt: "O Dateline tem todos os textos nesta língua: remova `# ` antes dos que substituir e antes dos seus grupos.",
    fr: "Dateline a tous les textes dans cette langue : supprimez `# ` avant ceux que vous remplacez, et avant leurs groupes.",
  },
  "next-language-texts": {
    en: "Write each text after its name: `{command}` lists the missing texts.",
    es: "Escriba cada texto después de su nombre: `{command}` enumera los que faltan.",
    pt: "Escreva cada texto depois do seu nome: `{command}` enumera os que faltam.",
    fr: "Écrivez chaque texte après son nom : `{command}` énumère ceux qui manquent.",
  },
  "next-language-lent": {
    en: "Until all texts are written, add `{line}` to publication.yaml: the texts of that language replace the missing texts.",
    es: "Mientras falten textos, escriba `{line}` en publication.yaml: los textos de ese idioma sustituyen a los que faltan.",
    pt: "Enquanto faltarem textos, escreva `{line}` em publication.yaml: os textos dessa língua substituem os que faltam.",
    fr: "Tant qu’il manque des textes, écrivez `{line}` dans publication.yaml : les textes de cette langue remplacent ceux qui manquent.",
  },
} as const satisfies Table;
true satisfies Complete<typeof SCAFFOLD_MESSAGES>;
