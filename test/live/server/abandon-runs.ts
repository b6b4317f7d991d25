const LIMIT_MS = 30_000;

/**
 * Tells Prefect that what its worker was doing has crashed, because the worker has ended: whoever waits for it learns of
 * it at once, and what it kept others from doing is free again.
 *
 * @param prefect - The address of Prefect's server.
 */
export async function abandonRuns(prefect: string): Promise<void> {
  const unfinished = { flow_runs: { state: { type: { any_: ["PENDING", "RUNNING", "CANCELLING"] } } } };
  const runs = (await post(`${prefect}/api/flow_runs/filter`, unfinished)) as { id: string; name: string }[];
  for (const { id, name } of runs) {
    console.error(`"${name}" was being done and counts as crashed.`);
    const state = { type: "CRASHED", message: "The worker that ran this has ended." };
    await post(`${prefect}/api/flow_runs/${id}/set_state`, { state, force: true });
  }
}

async function post(url: string, body: object): Promise<unknown> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(LIMIT_MS),
  });
  if (!response.ok) throw new Error(`Prefect answered ${response.status} to POST ${url}.`);
  return await response.json();
}
