"""The specification of dynarepo, as tests that read like one."""
