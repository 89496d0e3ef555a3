"""Benchmarks and the content they share; never part of the tests."""
