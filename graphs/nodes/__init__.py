"""The eight nodes: each reads its channels, lets its role work, and writes what came of it."""
