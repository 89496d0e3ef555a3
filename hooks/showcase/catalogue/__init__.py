"""All branches together: who stands where, what counts, and the one sentence over it."""
