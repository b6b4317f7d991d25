/** A platform `Response` with another body. The platform gives a copy no address, and errors tell the path from it. */
export function copyResponse(body: BodyInit | null, response: Response): Response {
  return Object.defineProperty(new Response(body, response), "url", { value: response.url });
}
