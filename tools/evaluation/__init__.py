"""Requests and what arms made of them in; scores, intervals and a report out: no model, no network."""
