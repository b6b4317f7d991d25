import { InfrahubError } from "./infrahub-error.js";

/** Artifacts could not be rendered; `data` says which ones and why. Those that could are there all the same. */
export class ArtifactFailedError extends InfrahubError {
  override readonly name = "ArtifactFailedError";
  declare readonly data: {
    readonly failed: readonly {
      /** Id of the node that the artifact is of; `null` when rendering failed before it came to the nodes. */
      readonly target: string | null;
      readonly reason: string;
    }[];
  };
}
