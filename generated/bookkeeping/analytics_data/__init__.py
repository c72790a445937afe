"""The result of one analysis for a period, over one account or all."""
