"""Exact counts, totals, extremes and lists over all of the documents: a request and texts in, a reckoned answer out."""
