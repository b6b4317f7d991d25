/** The program for workerd, which runs functions at the edge: access and name come with the request. */
import { program, type Access } from "./program.js";

export default {
  async fetch(request: Request): Promise<Response> {
    const { access, name } = (await request.json()) as { access: Access; name: string };
    return Response.json(await program(access, name));
  },
};
