"""Third stage: every operation's index, key condition, parameters, result and cost are decided."""
