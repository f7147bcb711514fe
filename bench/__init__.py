"""Measurements: speed, size and right answers; figures in the docs name the command that prints them."""
