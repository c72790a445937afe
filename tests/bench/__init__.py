"""What `make bench` runs stays runnable and honest; how fast anything is, no test says."""
