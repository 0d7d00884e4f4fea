"""Makes a python3 that has this folder in its path collect garbage only when it is asked to and at the end."""
import gc

gc.set_threshold(0)
