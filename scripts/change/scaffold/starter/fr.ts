import type { StarterTexts } from "./starter-texts.ts";

export const fr: StarterTexts = {
  topics: [
    ["Programme", "Ce que nous faisons, et avec qui."],
    ["Personnes", "Celles et ceux qui le font, et ce qu’ils en disent."],
    ["Publications", "Ce que nous avons écrit et lu."],
  ],
  items: [
    {
      title: "Le premier numéro est paru",
      summary: "Cet article montre où apparaissent le titre, le résumé et le texte.",
      body: "Ouvrez ce fichier dans un éditeur de texte, remplacez le titre, le résumé et ce texte, puis enregistrez : la page se recharge. Le nom du fichier devient l’adresse de la page ; changez-le avant de publier.\n",
    },
    {
      title: "Un deuxième article pour le premier numéro",
      summary: "Chaque article est un fichier ; remplacez celui-ci ou supprimez-le.",
      body: "Pour ajouter un article, lancez `npm run new -- item DATE NOM`. EDITORS.md explique tous les champs.\n",
    },
  ],
  introduction: "Remplacez cette introduction dans le fichier `bulletin.fr.md` ou supprimez-la.\n",
  vocabularies: { people: "Personnes", projects: "Projets" },
  manual: { title: "Manuel de la rédaction", text: "" },
  questions: {
    title: "Comment s’appelle le bulletin ?",
    languages: "Dans quelles langues paraît-il ? (séparées par des virgules, la principale d’abord)",
    frequency:
      "À quel rythme paraît-il ? (daily, weekly, fortnightly, monthly, bimonthly, quarterly, half-yearly, yearly, irregular)",
    url: "À quelle adresse sera-t-il publié ?",
    host: "Où sera-t-il hébergé ? (github-pages, s3, netlify ou none)",
    next: "Lancez maintenant `npm install`, puis `npm start`. EDITORS.md est le manuel de la rédaction.",
  },
};
