"""Prefect's command, as a task worker needs it on a machine that is slow and not ours alone."""

import functools

import prometheus_client
from prefect import flow_engine
from prefect.cli import app

# The worker's metrics are for this machine only, not for all of its networks.
prometheus_client.start_http_server = functools.partial(prometheus_client.start_http_server, addr="127.0.0.1")


def without_cancelling(maintain_lease):
    """Goes on with a run whose concurrency lease cannot be renewed.

    The lease of a short run is given back when it ends, and a renewal that comes late is refused with 410. Prefect takes
    this for a lost lease and cancels the run, which ends the whole worker. Leases only keep two runs of the server's
    housekeeping apart: a warning in the log is enough.
    """

    def maintain(lease_id, lease_duration, **_options):
        return maintain_lease(lease_id, lease_duration, raise_on_lease_renewal_failure=False)

    return maintain


for name in ("maintain_concurrency_lease", "amaintain_concurrency_lease"):
    if hasattr(flow_engine, name):
        setattr(flow_engine, name, without_cancelling(getattr(flow_engine, name)))

app()
