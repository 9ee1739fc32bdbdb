"""The project that `sroc init` writes: its files lie beside this one as they are."""
