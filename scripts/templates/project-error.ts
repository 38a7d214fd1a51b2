/** An error in code of the project: a template or the Eleventy config. Its message says where and what, without a stack trace. */
export class ProjectError extends Error {
  override readonly name = "ProjectError";
}
