/** A bulletin as another site has it. */
export interface BulletinSource {
  readonly url: string;
  readonly title?: string | undefined;
}
