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
      body: "Remplacez le titre, le résumé et ce texte par les vôtres : la page les suit. La fin de son adresse peut changer jusqu’à sa publication.\n",
    },
    {
      title: "Un deuxième article pour le premier numéro",
      summary: "Chaque article a sa page ; remplacez celui-ci ou supprimez-le.",
      body: "Un article ne demande qu’un titre. L’image, la date et le sujet peuvent venir ensuite.\n",
    },
  ],
  introduction: "Écrivez ici en quelques phrases de quoi parle le numéro, ou supprimez cette introduction.\n",
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
