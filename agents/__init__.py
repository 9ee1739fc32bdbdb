"""The roles of SROC, one file each: value in, value out; the only model calls are in `ask`."""
