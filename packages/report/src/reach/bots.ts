import { isbot } from "isbot";

/** Whether the name of a program is a bot's, by the public list of `isbot`. Names are frequent, so answers are cached. */
export function botFinder(): (agent: string) => boolean {
  const known = new Map<string, boolean>();
  return (agent) => {
    const before = known.get(agent);
    if (before !== undefined) return before;
    if (known.size === MOST_KNOWN) known.clear();
    // A copy, since a part of a text keeps the whole in memory.
    const name = Buffer.from(agent.slice(0, LONGEST_NAME)).toString();
    const answer = isbot(name);
    known.set(name, answer);
    return answer;
  };
}

const MOST_KNOWN = 20_000;
const LONGEST_NAME = 500;
