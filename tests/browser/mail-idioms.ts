/** The messages of page validators about a deliberate idiom of mails, and the reason for the idiom. */
interface MailIdiom {
  /** The rules that report it: of html-validate, or of axe beyond WCAG. */
  readonly rules: readonly string[];
  readonly reason: string;
}

/**
 * The idioms of mails that are not mistakes, in one place. Validators know pages in browsers; mails are read in programs that show HTML of
 * 1999. A test checks that validators report nothing else about a mail, and that they still report each of these.
 */
const MAIL_IDIOMS: readonly MailIdiom[] = [
  {
    rules: ["no-inline-style"],
    reason: "Gmail and Outlook drop or ignore stylesheets in many places; they read `style` attributes.",
  },
  {
    rules: ["no-deprecated-attr"],
    reason:
      "Outlook for Windows lays out with Word, which reads `width`, `align` and `cellpadding` and no CSS in their place.",
  },
  {
    rules: ["prefer-tbody"],
    reason: "Every parser adds the element, and Gmail cuts off mails of more than 102 kB.",
  },
  {
    rules: ["no-conditional-comment"],
    reason: "Outlook for Windows has no `max-width`: such a comment gives a table of that width to it alone.",
  },
  {
    rules: ["prefer-native-element"],
    reason:
      "Some programs drop elements that they do not know, such as `article`, with their attributes; `role` on a `div` stays.",
  },
  {
    rules: ["landmark-one-main", "region"],
    reason:
      "A mail is shown inside of the page of a mail program, which has a main landmark of its own; a second one would be wrong there.",
  },
];

/** The names of the rules in all idioms. */
export const IDIOMATIC_RULES: readonly string[] = MAIL_IDIOMS.flatMap(({ rules }) => rules);
