"""From documents to what a call reads and back: sources, chunks, index, packets, coverage."""
