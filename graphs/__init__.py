"""The wiring: state, settings and the spine of the graph."""
