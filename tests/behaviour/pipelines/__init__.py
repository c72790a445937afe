"""Every access pattern of the `pipelines` service."""
