import type { StarterTexts } from "./starter-texts.ts";

export const ar: StarterTexts = {
  topics: [
    ["البرنامج", "ما نقوم به ومع من."],
    ["الأشخاص", "القائمون على العمل وما يقولونه."],
    ["المنشورات", "ما كتبناه وما قرأناه."],
  ],
  items: [
    {
      title: "صدور العدد الأول",
      summary: "يبيّن هذا الخبر مواضع ظهور العنوان والملخص والنص.",
      body: "يكفي فتح هذا الملف في محرر نصوص واستبدال العنوان والملخص وهذا النص ثم الحفظ، فتُحمَّل الصفحة من جديد. يصبح اسم الملف عنوانًا للصفحة، لذا ينبغي تغييره قبل النشر.\n",
    },
    {
      title: "خبر ثانٍ للعدد الأول",
      summary: "كل خبر ملف مستقل، ويمكن استبدال هذا الملف أو حذفه.",
      body: "لإضافة خبر آخر يُستخدم الأمر `npm run new -- item DATE NAME`. ويشرح EDITORS.md جميع الحقول.\n",
    },
  ],
  introduction: "يمكن استبدال هذه المقدمة في الملف `bulletin.ar.md` أو حذفها.\n",
  vocabularies: { people: "أشخاص", projects: "مشاريع" },
  manual: { title: "دليل التحرير", text: "هذا الدليل متوفر حاليًا بالإنجليزية فقط." },
  questions: {
    title: "ما اسم النشرة؟",
    languages: "بأي لغات تصدر؟ (تفصل بينها فواصل، واللغة الرئيسية أولًا)",
    frequency:
      "كم مرة تصدر؟ (daily، weekly، fortnightly، monthly، bimonthly، quarterly، half-yearly، yearly، irregular)",
    url: "على أي عنوان ستُنشر؟",
    host: "أين ستُستضاف؟ (github-pages أو s3 أو netlify أو none)",
    next: "الخطوة التالية: تنفيذ `npm install` ثم `npm start`. وEDITORS.md هو دليل التحرير.",
  },
};
