"""Rules that read time expressions: one module for each family of them."""
