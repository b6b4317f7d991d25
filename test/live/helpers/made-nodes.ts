import type { InfrahubClient } from "../../../src/index.js";
import { cleanUp } from "../fixtures/clean-up.js";

/** Creates nodes on a branch, and removes them in the end. */
export class MadeNodes {
  readonly #client: InfrahubClient;
  readonly #undo: (() => Promise<unknown>)[] = [];

  constructor(client: InfrahubClient) {
    this.#client = client;
  }

  /** Creates a node, and gives its id. */
  async create(kind: string, data: object): Promise<string> {
    const document = `mutation ($data: ${kind}CreateInput!) { made: ${kind}Create(data: $data) { object { id } } }`;
    const { made } = await this.#client.executeGraphQL<{ made: { object: { id: string } } }>(document, {
      data,
    });
    this.add(kind, made.object.id);
    return made.object.id;
  }

  /** Has a node removed that somebody else created. */
  add(kind: string, id: string): void {
    this.#undo.push(() => this.delete(kind, id));
  }

  async delete(kind: string, id: string): Promise<void> {
    await this.#client.executeGraphQL(`mutation ($id: String!) { ${kind}Delete(data: { id: $id }) { ok } }`, {
      id,
    });
  }

  async remove(): Promise<void> {
    await cleanUp(this.#undo.splice(0));
  }
}
