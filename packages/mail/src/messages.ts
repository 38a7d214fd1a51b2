import type { Complete, Table } from "../../../scripts/diagnostics/index.ts";

/** The messages of `packages/mail/src/`. */
export const MAIL_MESSAGES = {
  // Messages of `mail` about its arguments and its results.
  "mail-service-unknown": {
    en: "Unknown service `{service}`. The services are `{services}`.",
    es: "Servicio desconocido: `{service}`. Los servicios son `{services}`.",
    pt: "Serviço desconhecido: `{service}`. Os serviços são `{services}`.",
    fr: "Service inconnu : `{service}`. Les services sont `{services}`.",
  },
  "mail-destination": {
    en: "Write exactly one of `--eml`, `--to` and `--for`.",
    es: "Escriba solo una de estas opciones: `--eml`, `--to` o `--for`.",
    pt: "Escreva só uma destas opções: `--eml`, `--to` ou `--for`.",
    fr: "Écrivez une seule de ces options : `--eml`, `--to` ou `--for`.",
  },
  "mail-server": {
    en: "Write `--smtp` with the address of a mail server, such as `smtp://localhost:1025`.",
    es: "Escriba `--smtp` con la dirección de un servidor de correo, por ejemplo `smtp://localhost:1025`.",
    pt: "Escreva `--smtp` com o endereço de um servidor de correio, por exemplo `smtp://localhost:1025`.",
    fr: "Écrivez `--smtp` avec l’adresse d’un serveur de courriel, par exemple `smtp://localhost:1025`.",
  },
  "mail-address-argument": {
    en: "`{address}` isn't an email address. Write one such as `you@example.org`.",
    es: "`{address}` no es una dirección de correo electrónico: escriba una como `you@example.org`.",
    pt: "`{address}` não é um endereço de correio eletrónico: escreva um como `you@example.org`.",
    fr: "`{address}` n’est pas une adresse de courriel : écrivez-en une comme `you@example.org`.",
  },
  "mail-no-sender": {
    en: "The publication has no address to send from: write `email` under `contact` in publication.yaml.",
    es: "La publicación no tiene dirección de envío: escriba `email` bajo `contact` en publication.yaml.",
    pt: "A publicação não tem endereço de envio: escreva `email` sob `contact` em publication.yaml.",
    fr: "La publication n’a pas d’adresse d’expéditeur : écrivez `email` sous `contact` dans publication.yaml.",
  },
  "mail-not-sent": {
    en: "The email was not sent: `{reason}`",
    es: "El correo no se envió: `{reason}`",
    pt: "A mensagem não foi enviada: `{reason}`",
    fr: "Le courriel n’a pas été envoyé : `{reason}`",
  },
  "mail-html-written": {
    en: "Wrote `{file}`, with the subject `{subject}`.",
    es: "Se escribió `{file}`, con el asunto `{subject}`.",
    pt: "Foi escrito `{file}`, com o assunto `{subject}`.",
    fr: "Fichier écrit : `{file}`, avec l’objet `{subject}`.",
  },
  "mail-sent": {
    en: "Sent to `{address}`.",
    es: "Se envió a `{address}`.",
    pt: "Foi enviado para `{address}`.",
    fr: "Envoyé à `{address}`.",
  },
  "mail-drafted": {
    en: "Created a draft in `{service}`, and sent nothing: `{place}`.",
    es: "Se creó un borrador en `{service}` y no se envió nada: `{place}`.",
    pt: "Foi criado um rascunho em `{service}` e nada foi enviado: `{place}`.",
    fr: "Un brouillon a été créé dans `{service}`, et rien n’a été envoyé : `{place}`.",
  },
  "mail-draft-failed": {
    en: "There is no complete draft in `{service}`: `{reason}`",
    es: "No hay un borrador completo en `{service}`: `{reason}`",
    pt: "Não há um rascunho completo em `{service}`: `{reason}`",
    fr: "Il n’y a pas de brouillon complet dans `{service}` : `{reason}`",
  },
  "mail-long": {
    en: "The message has {bytes} bytes: some mail programs cut off everything after {most}.",
    es: "El mensaje tiene {bytes} bytes: algunos programas de correo cortan todo lo que pasa de {most}.",
    pt: "A mensagem tem {bytes} bytes: alguns programas de correio cortam tudo o que passa de {most}.",
    fr: "Le message a {bytes} octets : certains logiciels coupent tout ce qui dépasse {most}.",
  },
  "mail-account-wrong": {
    en: "The value of `{variables}` in the environment is wrong: write it as `{service}` shows it.",
    es: "El valor de `{variables}` en el entorno no es válido: escríbalo como lo muestra `{service}`.",
    pt: "O valor de `{variables}` no ambiente não é válido: escreva-o como `{service}` o mostra.",
    fr: "La valeur de `{variables}` dans l’environnement n’est pas valable : écrivez-la comme `{service}` l’affiche.",
  },
  "mail-api-wrong": {
    en: "`{address}` isn't a secure address. Write one that begins with https://.",
    es: "`{address}` no es una dirección segura: escriba una que empiece por https://.",
    pt: "`{address}` não é um endereço seguro: escreva um que comece por https://.",
    fr: "`{address}` n’est pas une adresse sécurisée : écrivez-en une qui commence par https://.",
  },
  "mail-list-wrong": {
    en: "`{list}` isn't a list of the service. Write one such as `{example}`.",
    es: "`{list}` no es una lista del servicio: escriba una como `{example}`.",
    pt: "`{list}` não é uma lista do serviço: escreva uma como `{example}`.",
    fr: "`{list}` n’est pas une liste du service : écrivez-en une comme `{example}`.",
  },
  "mail-list-missing": {
    en: "The option `--list` is missing: write the list of the service after it, such as `{example}`.",
    es: "Falta la opción `--list`: escriba después la lista del servicio, por ejemplo `{example}`.",
    pt: "Falta a opção `--list`: escreva depois a lista do serviço, por exemplo `{example}`.",
    fr: "Il manque l’option `--list` : écrivez ensuite la liste du service, par exemple `{example}`.",
  },
  "mail-list-many": {
    en: "Write `--list` at most {count|# time|# times} for `{service}`.",
    es: "Escriba `--list` como máximo {count|# vez|# veces} para `{service}`.",
    pt: "Escreva `--list` no máximo {count|# vez|# vezes} para `{service}`.",
    fr: "Écrivez `--list` au plus {count|# fois|# fois} pour `{service}`.",
  },
  "mail-template-none": {
    en: "`{service}` takes no template: remove `--template`.",
    es: "`{service}` no admite plantillas: quite `--template`.",
    pt: "`{service}` não aceita modelos: remova `--template`.",
    fr: "`{service}` n’accepte pas de modèle : supprimez `--template`.",
  },
  "mail-template-wrong": {
    en: "`{template}` isn't the number of a template. Write one such as `12`.",
    es: "`{template}` no es el número de una plantilla: escriba uno como `12`.",
    pt: "`{template}` não é o número de um modelo: escreva um como `12`.",
    fr: "`{template}` n’est pas le numéro d’un modèle : écrivez-en un comme `12`.",
  },
  "mail-service-redirects": {
    en: "{status}: the service redirects to another address, which is not followed.",
    es: "{status}: el servicio redirige a otra dirección, que no se sigue.",
    pt: "{status}: o serviço redireciona para outro endereço, que não é seguido.",
    fr: "{status} : le service redirige vers une autre adresse, qui n’est pas suivie.",
  },
  "mail-service-no-answer": {
    en: "{status}: this isn't an answer from the service.",
    es: "{status}: esto no es una respuesta del servicio.",
    pt: "{status}: isto não é uma resposta do serviço.",
    fr: "{status} : ceci n’est pas une réponse du service.",
  },
  "mail-draft-empty": {
    en: "An empty draft is at `{place}`.",
    es: "Hay un borrador vacío en `{place}`.",
    pt: "Há um rascunho vazio em `{place}`.",
    fr: "Un brouillon vide se trouve à `{place}`.",
  },
  "mail-still-tracked": {
    en: "The account counts opens and clicks although the draft says no. Switch that off in the settings of the account; or, if your readers have consented to it, write `tracking: allow` in publication.yaml.",
    es: "La cuenta registra aperturas y clics aunque el borrador dice que no. Desactívelo en los ajustes de la cuenta o, si sus lectores lo han consentido, escriba `tracking: allow` en publication.yaml.",
    pt: "A conta regista aberturas e cliques embora o rascunho diga que não. Desative-o nas definições da conta ou, se os seus leitores o consentiram, escreva `tracking: allow` em publication.yaml.",
    fr: "Le compte mesure les ouvertures et les clics bien que le brouillon le refuse. Désactivez cette mesure dans les réglages du compte ou, si vos lecteurs y ont consenti, écrivez `tracking: allow` dans publication.yaml.",
  },
  "mail-tracked-by-account": {
    en: "A setting of the account decides whether `{service}` counts opens and clicks: switch it off. If your readers have consented to it, write `tracking: allow` in publication.yaml.",
    es: "Un ajuste de la cuenta decide si `{service}` registra aperturas y clics: desactívelo. Si sus lectores lo han consentido, escriba `tracking: allow` en publication.yaml.",
    pt: "Uma definição da conta decide se o `{service}` regista aberturas e cliques: desative-a. Se os seus leitores o consentiram, escreva `tracking: allow` em publication.yaml.",
    fr: "Un réglage du compte décide si `{service}` mesure les ouvertures et les clics : désactivez-le. Si vos lecteurs y ont consenti, écrivez `tracking: allow` dans publication.yaml.",
  },
  "mail-answer-without": {
    en: "The service's answer has no `{field}`.",
    es: "La respuesta del servicio no tiene `{field}`.",
    pt: "A resposta do serviço não tem `{field}`.",
    fr: "La réponse du service n’a pas de `{field}`.",
  },
} as const satisfies Table;
true satisfies Complete<typeof MAIL_MESSAGES>;
