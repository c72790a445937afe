"""What the command's exit codes mean."""

FINE = 0
FINDINGS = 1
USER_ERROR = 2
OUR_BUG = 3
INTERRUPTED = 130
