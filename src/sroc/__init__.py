"""SROC."""
