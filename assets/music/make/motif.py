"""The motif that all three pieces share.

Five degrees of the scale, 5 - 1 - 2 - 3, then a leap to 6 that falls back to 5.  In a major key it uses only
the five-note scale that Korean and American tunes have in common; in minor the leap becomes the sigh of a
half-step, from the flat sixth.  ``first_day`` strides through it, ``longing`` sighs it and ``lantern_night``
dances it.
"""

from __future__ import annotations

# Written out in each piece's key, one word a note, so that the tunes can quote it.
STRIDING = "a4:.5 d5:.5 e5:.5 f#5:1.5 b5:.5 a5:1.5"  # D major, five beats
SIGHING = "f#4:.5 b4:.5 c#5:.5 d5:1.5 g5:.5 f#5:2.5"  # B minor, six beats
DANCING = "d5:2 g5:1 a5:2 b5:3 e6:1 d6:3"  # G major, twelve thirds of a beat
