import { createInterface } from "node:readline";

/** Questions in the terminal. */
export interface Questions {
  /** The answer to a question; the default if it is empty, or if nothing more can be read. */
  readonly ask: (question: string, byDefault: string) => Promise<string>;
  readonly close: () => void;
}

/** Opens questions on standard input and output. With `ask nothing`, every answer is its default. */
export function openQuestions(mode: "ask" | "ask nothing"): Questions {
  if (mode === "ask nothing") return { ask: async (_, byDefault) => byDefault, close: () => {} };
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const lines = terminal[Symbol.asyncIterator]();
  return {
    async ask(question, byDefault) {
      process.stdout.write(`${question} [${byDefault}] `);
      const { value, done } = await lines.next();
      return done === true || value.trim() === "" ? byDefault : value.trim();
    },
    close: () => terminal.close(),
  };
}
