import type { Board, BoardItem } from "../../board/board.ts";
import { isMade } from "../../board/filters.ts";
import { slugOf } from "../../board/slug-of.ts";
import { type ChangedFile, HomeError } from "../../home/home.ts";
import { useDesk } from "./desk-state.ts";
import { openForm } from "./form/use-form.ts";

/** The actions on whole items. */
export interface Moves {
  /** Begins an item and returns its slug, which comes from its title and can change until it is online. */
  newItem(board: Board, title: string, language: string, body?: string): string | undefined;
  duplicate(item: BoardItem): Promise<void>;
  /** Moves items into another bulletin, with their languages and pictures. */
  toPeriod(items: readonly BoardItem[], period: string): Promise<void>;
  /** Deletes an item that was never online. */
  remove(item: BoardItem): Promise<void>;
  /** Renames an item. The old address redirects to the new one. */
  rename(item: BoardItem, slug: string): Promise<void>;
  /** Opens the panel for the publication of an item, at a part of it. */
  manage(period: string, item: BoardItem, part?: "withdraw"): void;
}

/** The moves of the desk around a component. */
export function useMoves(): Moves {
  const desk = useDesk();
  const { say, saving, workspace, engine } = desk;

  /** Changes files, and shows the result, with its undo. */
  async function change(
    made: Parameters<typeof saving.change>[0],
    words: string,
    undo?: () => Promise<unknown>,
  ): Promise<boolean> {
    await saving.flush();
    const outcome = await saving.change(made).catch((error: unknown) => {
      desk.trouble.value = whyNot(error);
      return undefined;
    });
    if (outcome === undefined) return false;
    if (outcome.outcome === "saved" && undo === undefined) desk.told.value = words;
    await desk.reload();
    // Earlier errors are cleared when the bulletin is opened again.
    if (outcome.outcome === "refused") desk.trouble.value = outcome.reason;
    if (outcome.outcome === "changed") desk.trouble.value = say("trouble.changed");
    if (outcome.outcome === "saved" && undo !== undefined)
      desk.done.value = { words, undo: async () => void (await undo()) };
    return outcome.outcome === "saved";
  }

  /** The message about a failed change. A repository's own messages are about files. */
  function whyNot(error: unknown): string {
    if (!(error instanceof HomeError) || error.why !== "failed") return say("trouble.offline");
    return (desk.home.kind === "local" && error.message) || say("trouble.failed");
  }

  function start(
    board: Pick<Board, "period">,
    title: string,
    language: string,
    fields: Readonly<Record<string, unknown>>,
    body: string,
  ) {
    const loaded = engine.value;
    if (loaded === undefined) return undefined;
    const isTaken = (slug: string) =>
      workspace.value?.text(`bulletins/${board.period}/${slug}.${language}.md`) !== undefined ||
      desk.board.value?.items.some((item) => item.slug === slug) === true;
    const slug = slugOf(title, isTaken);
    const file = `bulletins/${board.period}/${slug}.${language}.md`;
    desk.edit(file, loaded.writeFile(file, { ...fields, title, draft: true }, body));
    return slug;
  }

  /** A new item stands last, wherever its name would put it among others of its day. */
  function putLast(slug: string): void {
    const board = desk.board.value;
    const shown = board?.items.filter(({ standing }) => standing.is !== "expired") ?? [];
    if (board === undefined || workspace.value === undefined || !isMade(board) || shown.at(-1)?.slug === slug) return;
    const others = board.items.filter((item) => item.slug !== slug).map((item) => item.slug);
    const { file, text } = workspace.value.reordered(board.period, [...others, slug]);
    desk.edit(file, text);
  }

  /** The texts of a bulletin's own files, while it is open. */
  function bulletinTexts(period: string): ReadonlyMap<string, string> {
    const files = desk.board.value?.introduction.languages.flatMap(({ file }) => file ?? []) ?? [];
    const own = files.filter((file) => file.startsWith(`bulletins/${period}/`));
    return new Map(own.flatMap((file) => [[file, workspace.value?.text(file) ?? ""] as const]));
  }

  /** A file as a draft; nothing if it is one, or is not there. */
  function asDraft(file: string): readonly ChangedFile[] {
    const files: ChangedFile[] = [];
    const edit = (_: string, text: string) => files.push({ file, from: saving.hashOf(file), text });
    const form = openForm({ ...desk, edit }, file);
    if (form?.values["draft"] !== true) form?.set(["draft"], true);
    return files;
  }

  return {
    newItem(board, title, language, body = "") {
      const slug = start(board, title, language, {}, body);
      if (slug !== undefined && board.period === desk.board.value?.period) putLast(slug);
      return slug;
    },
    async duplicate(item) {
      const text = workspace.value?.text(item.file);
      const [, period = "", language = ""] = /^bulletins\/([^/]+)\/.*\.([^.]+)\.md$/.exec(item.file) ?? [];
      if (text === undefined || engine.value === undefined) return;
      const { fields, body } = engine.value.readFile(item.file, text);
      // Facts of one text alone are not true for its copy.
      const { slug: _slug, formerly: _formerly, corrections: _corrections, updated: _updated, ...others } = fields;
      const title = say("row.copyOf", { title: item.title });
      const slug = start({ period }, title, language, others, body);
      if (slug !== undefined) desk.selected.value = slug;
      desk.told.value = say("row.duplicated", { title: item.title });
    },
    async toPeriod(items, period) {
      const [first] = items;
      const [, from = ""] = /^bulletins\/([^/]+)\//.exec(first?.file ?? "") ?? [];
      if (first === undefined) return;
      await saving.flush();
      // Alone they would publish an issue that nobody has begun. They become drafts only with the move: before, this could affect whether
      // they were ever online.
      const isBegun = desk.opened.value?.periods.includes(period) === true;
      const drafts = isBegun ? [] : items.flatMap(({ file }) => asDraft(file));
      const issue = say.within(say.period(period));
      const kind = drafts.length > 0 ? "waits" : "wasMoved";
      const words =
        items.length === 1
          ? say(`row.${kind}`, { title: first.title, issue })
          : say.count(`chosen.${kind}`, items.length, { issue });
      const before = bulletinTexts(from);
      let after: typeof before = new Map();
      await change({ files: drafts, moves: items.map(({ file }) => ({ file, period })) }, words, async () => {
        // With its order and its lead, if nobody has changed it since.
        const isSame = ([file, text]: readonly [string, string]) =>
          text !== after.get(file) && workspace.value?.text(file) === after.get(file);
        const files = [...before].filter(isSame).map(([file, text]) => ({ file, from: saving.hashOf(file), text }));
        const moves = items.map(({ file }) => ({ file: file.replace(`/${from}/`, `/${period}/`), period: from }));
        const isBack = await change({ files, moves }, say("undone"));
        if (!isBack || drafts.length === 0) return;
        for (const { file } of drafts) openForm(desk, file)?.set(["draft"], undefined);
        await saving.flush();
      });
      after = bulletinTexts(from);
    },
    async remove(item) {
      if (workspace.value === undefined || engine.value === undefined) return;
      await saving.flush();
      // The state on the page may be out of date: it is requested again, and the home refuses invalid moves.
      const everOnline = await desk.home.everOnline(item.file).catch((error: unknown) => {
        desk.trouble.value = whyNot(error);
        return undefined;
      });
      if (everOnline === undefined) return;
      if (everOnline !== "never") {
        desk.trouble.value = say(`cannotDelete.${everOnline}`);
        return;
      }
      const { text, content } = workspace.value;
      const planned = engine.value.planRemoval({ text, content, hashOf: saving.hashOf }, item.file);
      const before = planned.files.map(({ file }) => ({ file, text: text(file) ?? null }));
      await change(planned, say("row.wasDeleted", { title: item.title }), () =>
        change({ files: before.map((each) => ({ ...each, from: saving.hashOf(each.file) })) }, say("undone")),
      );
    },
    async rename(item, slug) {
      const [, period = "", language = ""] = /^bulletins\/([^/]+)\/.*\.([^.]+)\.md$/.exec(item.file) ?? [];
      const isDone = await change(
        { files: [], moves: [{ file: item.file, name: slug }] },
        say("row.wasRenamed", { title: item.title }),
      );
      if (isDone) desk.go({ screen: "item", period, slug, language });
    },
    manage(period, item, part) {
      const original = item.languages.find(({ state }) => state === "original")?.language ?? "";
      location.hash = `#/${period}/item/${item.slug}/${original}?manage${part === undefined ? "" : `=${part}`}`;
    },
  };
}
