/*
 * What stands for the plain text of mails in a browser: previews show mails as HTML.
 */

const nothing = () => "";

export { nothing as formatEmailText };
