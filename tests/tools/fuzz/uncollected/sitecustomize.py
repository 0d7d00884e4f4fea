"""Makes a python3 that has this folder in its path collect garbage only when it is asked to and at the end. What is
there by now is as old as it is after the import of inspect, with which random programs begin."""
import gc

gc.collect()
gc.set_threshold(0)
