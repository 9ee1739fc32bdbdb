"""A request in words in; its intent, its frame, what is missing and what to ask, out; no model."""
