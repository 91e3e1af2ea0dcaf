"""Numbers and words as English writes them: plurals, numbers in words, ordinals, capitals."""

from __future__ import annotations

_LOW = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_SMALL = (*_LOW, *_TEENS)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_GREAT = ("", " thousand", " million", " billion", " trillion", " quadrillion")


def plural(number: float, one: str, many: str) -> str:
    """The word that goes with a number: one day, and any other number of days."""
    return one if abs(number) == 1 else many


def spelled(number: float) -> str:
    """A whole number in words, as British English writes them; others stay in digits."""
    if number != int(number):
        return f"{number:.10g}"
    number = int(number)
    return f"minus {_words(-number)}" if number < 0 else _words(number)


def ordinal(number: float) -> str:
    """1st, 2nd, 3rd, 4th, 11th."""
    if number != int(number):
        return f"{number:.10g}th"
    last = abs(int(number)) % 100
    return str(int(number)) + ("th" if 10 < last < 20 else {1: "st", 2: "nd", 3: "rd"}.get(last % 10, "th"))


def capital(text: str) -> str:
    """The text with its first letter large."""
    at = next((at for at, letter in enumerate(text) if letter.isalpha()), None)
    return text if at is None else text[:at] + text[at].title() + text[at + 1 :]


def _words(number: int) -> str:
    if number == 0:
        return _SMALL[0]
    groups = []
    for great in _GREAT:
        number, three = divmod(number, 1000)
        if three:
            groups.append((three, great))
    words = [_below_a_thousand(three) + great for three, great in reversed(groups)]
    least, great = groups[0]
    if len(words) > 1 and not great and least < 100:
        words.insert(-1, "and")
    return " ".join(words)


def _below_a_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    if hundreds:
        return f"{_SMALL[hundreds]} hundred" + (f" and {_below_a_thousand(rest)}" if rest else "")
    if number < 20:
        return _SMALL[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens - 2] + (f"-{_SMALL[ones]}" if ones else "")
