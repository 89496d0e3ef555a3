"""Photos: what a file is, whether it is whole, and the small clean pictures the site shows instead of it.

In walking order: `kinds` and `wholeness` look at bytes, `opening` at the header, `measure` at one file of a branch
and `facts` only at those that changed. `recipe` says what to make, `pixels` and `encode` make it, `shoot` does so for
one photo in a worker, `workers` outlives its workers, `cache` remembers in a `manifest`, and `develop` is the door to
all of that. What is wrong with a photo is a value of `faults`.
"""
