/*
 * The parts of Decap CMS 3.16 that the editor uses. Decap brings types for all of it, and with them those of React and Immutable.
 */

/** Decap's data are Immutable.js structures. */
export interface Structure {
  get(name: string): unknown;
  getIn(path: readonly string[]): unknown;
  set(name: string, value: unknown): Structure;
  toJS(): unknown;
}

/** An element of React. */
export type ReactNode = unknown;

/** A component class of React, from its `render` and its life cycle. */
export interface ComponentMembers<Props> {
  props?: Props;
  render(this: Component<Props>): ReactNode;
  componentDidMount?(this: Component<Props>): void;
  componentDidUpdate?(this: Component<Props>): void;
  [member: string]: unknown;
}

export interface Component<Props> {
  readonly props: Props;
  /** The element that it draws into; it belongs to the document of a frame. */
  readonly host: HTMLElement | null;
  [member: string]: unknown;
}

export interface ControlProps {
  readonly value: unknown;
  readonly field: Structure;
  readonly entry: Structure;
  readonly forID: string;
  readonly classNameWrapper: string;
  onChange(value: unknown): void;
  setActiveStyle(): void;
  setInactiveStyle(): void;
}

/** A text as a back end returns it. */
export interface BackendEntry {
  readonly data: string | null;
  readonly file: { readonly path: string; readonly id: string | null };
}

/** A text as a back end takes it. */
export interface BackendFile {
  readonly path: string;
  readonly slug: string;
  readonly raw: string;
}

/** A text in a pull request, with its status there, and the files that the pull request changes. */
export interface UnpublishedEntry {
  readonly status: string;
  readonly diffs: readonly { readonly path: string; readonly id: string }[];
}

/** What our back ends use and change of the part that speaks to GitHub or GitLab. */
export interface RepositoryApi {
  readFile(
    path: string,
    id: string | null | undefined,
    options?: { readonly branch?: string; readonly parseText?: boolean },
  ): Promise<unknown>;
  readFileMetadata(path: string, id: string): Promise<{ readonly author: string; readonly updatedOn: string }>;
  forceMergePR?(): Promise<unknown>;
}

/** A file that was uploaded; Decap sends what is at its address. */
export interface UploadedFile {
  readonly path: string;
  readonly url: string;
  readonly fileObj?: File;
}

/** What our back ends use and change of Decap's own. */
export interface Backend {
  api?: RepositoryApi;
  request?(payload: object): Promise<unknown>;
  status?(): Promise<object>;
  authenticate(user: object): Promise<unknown>;
  getBranch?(collection: string, slug: string): string;
  deleteFiles(paths: readonly string[], message: string): Promise<unknown>;
  entriesByFolder(...args: readonly unknown[]): Promise<readonly BackendEntry[]>;
  allEntriesByFolder?(...args: readonly unknown[]): Promise<readonly BackendEntry[]>;
  traverseCursor?(
    ...args: readonly unknown[]
  ): Promise<{ readonly entries: readonly BackendEntry[]; readonly cursor: unknown }>;
  entriesByFiles(...args: readonly unknown[]): Promise<readonly BackendEntry[]>;
  getEntry(path: string): Promise<BackendEntry>;
  unpublishedEntryDataFile?(collection: string, slug: string, path: string, id: string): Promise<string>;
  unpublishedEntry?(of: { readonly collection: string; readonly slug: string }): Promise<UnpublishedEntry>;
  persistEntry(
    entry: { readonly dataFiles: readonly BackendFile[]; readonly assets?: readonly UploadedFile[] },
    options: PersistOptions,
  ): Promise<unknown>;
  persistMedia(file: UploadedFile, options: object): Promise<unknown>;
  getMedia(folder: string): Promise<readonly { readonly path: string }[]>;
  updateUnpublishedEntryStatus?(collection: string, slug: string, status: string): Promise<unknown>;
  publishUnpublishedEntry?(collection: string, slug: string): Promise<unknown>;
}

/** What Decap says of a save. */
export interface PersistOptions {
  readonly collectionName: string;
  /** Whether the text is in a pull request already. */
  readonly unpublished: boolean;
}

/** Texts by the steps of their names. */
export type DecapTexts = { readonly [name: string]: string | DecapTexts };

export interface Decap {
  getLocale(language: string): DecapTexts | undefined;
  registerLocale(language: string, texts: DecapTexts): void;
  init(options: { readonly config: object }): void;
  getBackend(name: string): { init(...args: readonly unknown[]): Backend } | undefined;
  registerBackend(name: string, backend: new (...args: readonly unknown[]) => Backend): void;
  registerCustomFormat(name: string, extension: string, format: Format): void;
  registerWidget(name: string, control: unknown): void;
  registerPreviewTemplate(name: string, component: unknown): void;
  registerPreviewStyle(address: string): void;
  /** A handler of `preSave` returns the data to be saved. */
  registerEventListener(listener: {
    readonly name: "preSave";
    readonly handler: (event: { readonly entry: Structure }) => unknown;
  }): void;
}

export interface Format {
  fromFile(text: string): object;
  toFile(values: Readonly<Record<string, unknown>>): string;
}

declare global {
  interface Window {
    CMS?: Decap;
    CMS_MANUAL_INIT?: boolean;
    createClass?: <Props>(members: ComponentMembers<Props>) => unknown;
    h?: (type: unknown, props: object | null, ...children: readonly ReactNode[]) => ReactNode;
  }
}

/** Loads Decap. It must not start by itself. */
export async function loadDecap(address: string): Promise<Decap> {
  window.CMS_MANUAL_INIT = true;
  const script = document.createElement("script");
  script.src = address;
  await new Promise((resolve, reject) => {
    script.addEventListener("load", resolve);
    script.addEventListener("error", () => reject(new Error(`${address} can't be loaded`)));
    document.head.append(script);
  });
  if (window.CMS === undefined) throw new Error(`${address} is not Decap`);
  return window.CMS;
}

/** Creates an element of React. */
export function element(type: unknown, props: object | null, ...children: readonly ReactNode[]): ReactNode {
  return window.h?.(type, props, ...children);
}

/** Creates a component class of React. */
export function component<Props>(members: ComponentMembers<Props>): unknown {
  return window.createClass?.(members);
}
