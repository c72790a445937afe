"""Every access pattern of the services in `schema/`, waiting and awaiting, on every engine."""
