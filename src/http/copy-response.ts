/** A platform `Response` with another body, and the address that the platform gives no copy. */
export function copyResponse(body: BodyInit | null, response: Response): Response {
  return Object.defineProperty(new Response(body, response), "url", { value: response.url });
}
