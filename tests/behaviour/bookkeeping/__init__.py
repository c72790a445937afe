"""Every access pattern of the `bookkeeping` service."""
