/** Everything that runs anywhere: the entry `infrahub-client`. */
export * from "./rest.js";
