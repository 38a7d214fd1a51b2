/**
 * An error in code of the project: a template or the Eleventy config. Its message contains the place and the error, without a stack trace.
 */
export class ProjectError extends Error {
  override readonly name = "ProjectError";
}
