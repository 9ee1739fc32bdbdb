"""Claims: a text and the passages it rests on in, each statement with its support or its gaps out."""
