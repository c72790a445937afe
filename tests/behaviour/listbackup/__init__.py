"""Every access pattern of the `listbackup` service."""
