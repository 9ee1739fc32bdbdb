"""The score card: requests from a file in, the same items through several arms, quality and spend of each out."""
