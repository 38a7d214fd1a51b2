import type { StarterTexts } from "./starter-texts.ts";

export const ptBr: StarterTexts = {
  topics: [
    ["Programa", "O que fazemos e com quem."],
    ["Pessoas", "Quem faz e o que diz."],
    ["Publicações", "O que escrevemos e lemos."],
  ],
  items: [
    {
      title: "Sai a primeira edição",
      summary: "Esta notícia mostra onde aparecem o título, o resumo e o texto.",
      body: "Abra este arquivo em um editor de texto, substitua o título, o resumo e este texto e salve: a página será recarregada. O nome do arquivo passa a ser o endereço da página; altere-o antes de publicar.\n",
    },
    {
      title: "Uma segunda notícia para a primeira edição",
      summary: "Cada notícia é um arquivo; substitua este ou apague-o.",
      body: "Para acrescentar outra notícia, execute `npm run new -- item DATA NOME`. O arquivo EDITORS.md explica todos os campos.\n",
    },
  ],
  introduction: "Substitua esta introdução no arquivo `bulletin.pt-br.md` ou apague-a.\n",
  vocabularies: { people: "Pessoas", projects: "Projetos" },
  manual: { title: "Manual da redação", text: "" },
  questions: {
    title: "Como se chama o boletim?",
    languages: "Em que idiomas é publicado? (separados por vírgulas, o principal primeiro)",
    frequency:
      "Com que frequência é publicado? (daily, weekly, fortnightly, monthly, bimonthly, quarterly, half-yearly, yearly, irregular)",
    url: "Em que endereço será publicado?",
    host: "Onde será hospedado? (github-pages, s3, netlify ou none)",
    next: "Agora execute `npm install` e depois `npm start`. EDITORS.md é o manual da redação.",
  },
};
