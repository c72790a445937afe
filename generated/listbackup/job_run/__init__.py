"""One execution of a job."""
