"""Every access pattern of the `saas` service."""
