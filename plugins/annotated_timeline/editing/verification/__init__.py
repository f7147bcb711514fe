"""Our accounts against the publishers' full texts: words, dates, names and metadata.

Normalisations, all of them: typographic marks, dashes and blanks count as their plain forms, and runs of
white space as one blank (``wording.SAME_MARKS``); an ellipsis stands for words left out; the comma, stop or
dash that closes a quotation may differ. Everything else must be the same, letter for letter.
"""
