import type { MessageId } from "../message.ts";
import type { Fix } from "./fix.ts";

const MENDED: MessageId = "address-of-former-site";

/** `[x](/2019/x/)` → `[x](https://former.example/2019/x/)`: where the link leads already, whatever the publication says later. */
export const formerAddress: Fix = ({ message: { id }, suggestion, ...mistake }) => {
  if (id !== MENDED || suggestion === undefined || mistake.field !== undefined) return undefined;
  const { line, column, written } = mistake;
  if (!written.startsWith("/")) return undefined;
  return { kind: "characters", line, column, length: 0, text: new URL(suggestion).origin };
};
