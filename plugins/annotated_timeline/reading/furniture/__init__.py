"""Page furniture: what stands on a page beside its article; one family of it a module.

Each module has ``find(page)``, which yields what it recognises among the lines that no module before it took.
The rules tell how pages are made. Where in doubt a line is the article's: a lost quotation is worse than a
menu left in.
"""
