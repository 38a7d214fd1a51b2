import type { Complete, Table } from "../diagnostics/message-table.ts";

/** The messages of `extensions/`: errors in the code of a project. */
export const EXTENSIONS_MESSAGES = {
  "config-not-loaded": {
    en: "`{place}`: the extensions can't be loaded: `{reason}`.",
    es: "`{place}`: no se pueden cargar las extensiones: `{reason}`.",
    pt: "`{place}`: não é possível carregar as extensões: `{reason}`.",
    fr: "`{place}` : impossible de charger les extensions : `{reason}`.",
  },
  "config-not-module": {
    en: 'Node reads `{file}` as CommonJS, though it is a module. Write `"type": "module"` in package.json.',
    es: 'Node lee `{file}` como CommonJS, aunque es un módulo. Escriba `"type": "module"` en package.json.',
    pt: 'O Node lê `{file}` como CommonJS, embora seja um módulo. Escreva `"type": "module"` em package.json.',
    fr: 'Node lit `{file}` comme du CommonJS, bien que ce soit un module. Écrivez `"type": "module"` dans package.json.',
  },
  "config-typescript": {
    en: "This version of Node can't load TypeScript. Run `{command}`, use Node `{version}` or newer, or write `{other}` in place of `{file}`.",
    es: "Esta versión de Node no puede cargar TypeScript. Ejecute `{command}`, use Node `{version}` o posterior, o escriba `{other}` en lugar de `{file}`.",
    pt: "Esta versão do Node não pode carregar TypeScript. Execute `{command}`, use o Node `{version}` ou posterior, ou escreva `{other}` em vez de `{file}`.",
    fr: "Cette version de Node ne peut pas charger de TypeScript. Exécutez `{command}`, utilisez Node `{version}` ou une version ultérieure, ou écrivez `{other}` au lieu de `{file}`.",
  },
  "config-linked": {
    en: "`{file}` is a symbolic link. Put the file itself there: it may lead to a file of somebody else.",
    es: "`{file}` es un enlace simbólico. Ponga ahí el archivo mismo: puede llevar a un archivo de otra persona.",
    pt: "`{file}` é uma ligação simbólica. Ponha ali o próprio ficheiro: pode levar a um ficheiro de outra pessoa.",
    fr: "`{file}` est un lien symbolique. Placez-y le fichier lui-même : il peut mener à un fichier de quelqu’un d’autre.",
  },
  "config-in-content": {
    en: "`{file}` is code in the content folder, and content is never code. Move it out of `{folder}`.",
    es: "`{file}` es código en la carpeta de contenido, y el contenido nunca es código. Sáquelo de `{folder}`.",
    pt: "`{file}` é código na pasta de conteúdo, e o conteúdo nunca é código. Remova-o de `{folder}`.",
    fr: "`{file}` est du code dans le dossier de contenu, et le contenu n’est jamais du code. Sortez-le de `{folder}`.",
  },
  "config-twice": {
    en: "The project has `{file}` and `{other}`. Keep one of them.",
    es: "El proyecto tiene `{file}` y `{other}`. Deje uno de los dos.",
    pt: "O projeto tem `{file}` e `{other}`. Mantenha um dos dois.",
    fr: "Le projet contient `{file}` et `{other}`. N’en gardez qu’un.",
  },
  "config-shape": {
    en: "`{place}`: `{part}` must be `{expected}`, but is `{found}`.",
    es: "`{place}`: `{part}` debe ser `{expected}`, pero es `{found}`.",
    pt: "`{place}`: `{part}` tem de ser `{expected}`, mas é `{found}`.",
    fr: "`{place}` : `{part}` doit être `{expected}`, mais c’est `{found}`.",
  },
  "config-unknown": {
    en: "`{place}`: `{part}` is unknown. Allowed: `{known}`.",
    es: "`{place}`: se desconoce `{part}`. Se admiten: `{known}`.",
    pt: "`{place}`: `{part}` é desconhecido. São admitidos: `{known}`.",
    fr: "`{place}` : `{part}` est inconnu. Sont admis : `{known}`.",
  },
  "config-no-output-checks": {
    en: "`{place}`: `{part}` has been removed. Check the files in the Eleventy config instead, with `{method}`: an error that it throws keeps the site from being replaced.",
    es: "`{place}`: `{part}` se suprimió. Compruebe los archivos en la configuración de Eleventy, con `{method}`: un error que lance impide que se sustituya el sitio.",
    pt: "`{place}`: `{part}` foi suprimido. Verifique os ficheiros na configuração do Eleventy, com `{method}`: um erro que lance impede que o sítio seja substituído.",
    fr: "`{place}` : `{part}` a été supprimé. Vérifiez plutôt les fichiers dans la configuration d’Eleventy, avec `{method}` : une erreur qu’il lève empêche que le site soit remplacé.",
  },
  "config-no-feed-formats": {
    en: "`{place}`: `{part}` has been removed. Write a page of your own instead, an Eleventy template with any address as its `{field}`, such as `{example}`.",
    es: "`{place}`: `{part}` se suprimió. Escriba en su lugar una página propia, una plantilla de Eleventy con cualquier dirección como `{field}`, por ejemplo `{example}`.",
    pt: "`{place}`: `{part}` foi suprimido. Escreva em vez disso uma página própria, um modelo do Eleventy com qualquer endereço como `{field}`, por exemplo `{example}`.",
    fr: "`{place}` : `{part}` a été supprimé. Écrivez plutôt votre propre page, un modèle Eleventy avec n’importe quelle adresse comme `{field}`, par exemple `{example}`.",
  },
  "config-no-import-sources": {
    en: "`{place}`: `{part}` has been removed. Convert the source to CSV or Markdown instead, and import the result: `{command}`.",
    es: "`{place}`: `{part}` se suprimió. Convierta en su lugar la fuente a CSV o Markdown e impórtela así: `{command}`.",
    pt: "`{place}`: `{part}` foi suprimido. Converta em vez disso a fonte em CSV ou Markdown e importe-a assim: `{command}`.",
    fr: "`{place}` : `{part}` a été supprimé. Convertissez plutôt la source en CSV ou en Markdown, et importez le résultat : `{command}`.",
  },
  "config-no-stores": {
    en: "`{place}`: `{part}` has been removed. Publish to a folder instead, with `{command}`, and upload that folder with a program of your store.",
    es: "`{place}`: `{part}` se suprimió. Publique en su lugar en una carpeta, con `{command}`, y súbala con un programa de su almacenamiento.",
    pt: "`{place}`: `{part}` foi suprimido. Publique em vez disso numa pasta, com `{command}`, e carregue-a com um programa do seu armazenamento.",
    fr: "`{place}` : `{part}` a été supprimé. Publiez plutôt dans un dossier, avec `{command}`, et téléversez ce dossier avec un programme de votre stockage.",
  },
  "config-no-mail-providers": {
    en: "`{place}`: `{part}` has been removed. Write the email to a file instead, with `{command}`, and give the file to your mailing service.",
    es: "`{place}`: `{part}` se suprimió. Escriba en su lugar el correo en un archivo, con `{command}`, y entréguelo a su servicio de envíos.",
    pt: "`{place}`: `{part}` foi suprimido. Escreva em vez disso a mensagem num ficheiro, com `{command}`, e entregue-o ao seu serviço de envio.",
    fr: "`{place}` : `{part}` a été supprimé. Écrivez plutôt le courriel dans un fichier, avec `{command}`, et donnez-le à votre service d’envoi.",
  },
  "config-name": {
    en: "`{place}`: `{name}` can't be the name of `{part}`. Write lowercase letters, digits and hyphens.",
    es: "`{place}`: `{name}` no puede ser el nombre de `{part}`. Escriba letras minúsculas, cifras y guiones.",
    pt: "`{place}`: `{name}` não pode ser o nome de `{part}`. Escreva letras minúsculas, algarismos e hífenes.",
    fr: "`{place}` : `{name}` ne peut pas être le nom de `{part}`. Écrivez des minuscules, des chiffres et des traits d’union.",
  },
  "config-filter-name": {
    en: "`{place}`: `{name}` can't be the name of a filter. Write letters and digits, such as `{example}`.",
    es: "`{place}`: `{name}` no puede ser el nombre de un filtro. Escriba letras y cifras, como `{example}`.",
    pt: "`{place}`: `{name}` não pode ser o nome de um filtro. Escreva letras e algarismos, como `{example}`.",
    fr: "`{place}` : `{name}` ne peut pas être le nom d’un filtre. Écrivez des lettres et des chiffres, comme `{example}`.",
  },
  "config-name-taken": {
    en: "`{place}`: the name `{name}` of `{part}` is taken. Choose another one.",
    es: "`{place}`: el nombre `{name}` de `{part}` ya está en uso. Elija otro.",
    pt: "`{place}`: o nome `{name}` de `{part}` já está a ser utilizado. Escolha outro.",
    fr: "`{place}` : le nom `{name}` de `{part}` est déjà pris. Choisissez-en un autre.",
  },
  "config-theme-missing": {
    en: "`{place}`: `{part}` is `{folder}`, which isn't a folder of the project. Write the path of a folder, relative to the config.",
    es: "`{place}`: `{part}` es `{folder}`, que no es una carpeta del proyecto. Escriba la ruta de una, relativa a la configuración.",
    pt: "`{place}`: `{part}` é `{folder}`, que não é uma pasta do projeto. Escreva o caminho de uma, relativo à configuração.",
    fr: "`{place}` : `{part}` est `{folder}`, qui n’est pas un dossier du projet. Écrivez le chemin d’un dossier, relatif à la configuration.",
  },
  "config-template-missing": {
    en: "`{place}`: the pages of the kind `{kind}` need a template. Write `{file}`.",
    es: "`{place}`: las páginas del tipo `{kind}` necesitan una plantilla. Escriba `{file}`.",
    pt: "`{place}`: as páginas do tipo `{kind}` precisam de um modelo. Escreva `{file}`.",
    fr: "`{place}` : les pages du type `{kind}` ont besoin d’un modèle. Écrivez `{file}`.",
  },
  "extension-failed": {
    en: "`{place}`: `{part}` has failed: `{reason}`.",
    es: "`{place}`: `{part}` falló: `{reason}`.",
    pt: "`{place}`: `{part}` falhou: `{reason}`.",
    fr: "`{place}` : `{part}` a échoué : `{reason}`.",
  },
  "extension-result": {
    en: "`{place}`: `{part}` gives `{found}`, and must give `{expected}`.",
    es: "`{place}`: `{part}` devuelve `{found}`, y debe devolver `{expected}`.",
    pt: "`{place}`: `{part}` devolve `{found}`, e tem de devolver `{expected}`.",
    fr: "`{place}` : `{part}` renvoie `{found}`, et doit renvoyer `{expected}`.",
  },
  "extension-message-unknown": {
    en: "`{place}`: `{part}` uses the message `{id}`, which the extension does not have. Its messages are `{known}`.",
    es: "`{place}`: `{part}` usa el mensaje `{id}`, que la extensión no tiene. Sus mensajes son `{known}`.",
    pt: "`{place}`: `{part}` usa a mensagem `{id}`, que a extensão não tem. As suas mensagens são `{known}`.",
    fr: "`{place}` : `{part}` utilise le message `{id}`, que l’extension n’a pas. Ses messages sont `{known}`.",
  },
  "extension-file-unknown": {
    en: "`{place}`: `{part}` reports on `{file}`, which does not exist.",
    es: "`{place}`: `{part}` informa sobre `{file}`, que no existe.",
    pt: "`{place}`: `{part}` assinala `{file}`, que não existe.",
    fr: "`{place}` : `{part}` signale `{file}`, qui n’existe pas.",
  },
  "extension-address-reserved": {
    en: "`{place}`: a page of `{part}` would be at `{address}`, which Dateline reserves. Change its `{field}`.",
    es: "`{place}`: una página de `{part}` estaría en `{address}`, que Dateline reserva para sí. Cambie su `{field}`.",
    pt: "`{place}`: uma página de `{part}` ficaria em `{address}`, que o Dateline reserva para si. Altere o seu `{field}`.",
    fr: "`{place}` : une page de `{part}` serait à `{address}`, que Dateline se réserve. Modifiez son `{field}`.",
  },
  "extension-address-former": {
    en: "`{place}`: a page of `{part}` would be at `{address}`, a former address that redirects to another page. Change its `{field}`.",
    es: "`{place}`: una página de `{part}` estaría en `{address}`, una dirección anterior que redirige a otra página. Cambie su `{field}`.",
    pt: "`{place}`: uma página de `{part}` ficaria em `{address}`, um endereço anterior que redireciona para outra página. Altere o seu `{field}`.",
    fr: "`{place}` : une page de `{part}` serait à `{address}`, une ancienne adresse qui redirige vers une autre page. Modifiez son `{field}`.",
  },
  "extension-address-taken": {
    en: "`{place}`: a page of `{part}` would be at `{address}`, where the site has another page or file. Change its `{field}`.",
    es: "`{place}`: una página de `{part}` estaría en `{address}`, donde el sitio tiene otra página u otro archivo. Cambie su `{field}`.",
    pt: "`{place}`: uma página de `{part}` ficaria em `{address}`, onde o sítio tem outra página ou outro ficheiro. Altere o seu `{field}`.",
    fr: "`{place}` : une page de `{part}` serait à `{address}`, où le site a une autre page ou un autre fichier. Modifiez son `{field}`.",
  },
} as const satisfies Table;
true satisfies Complete<typeof EXTENSIONS_MESSAGES>;
