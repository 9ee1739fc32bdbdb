"""Deterministic instruments: no model, no langgraph."""
