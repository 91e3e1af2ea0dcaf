"""Sequences, cycles, shuffles and conditions: in a line and as blocks."""

from __future__ import annotations

from tests.ink.case import Case, each

LOOP = """
variables: {{times: 0}}
scenes:
  start:
    script:
      - label: again
      - set: times += 1
      - {step}
      - if: times < {rounds}
        then:
          - goto: again
      - end: fin
"""


def looped(step: str, rounds: int) -> str:
    """Our story that says something several times."""
    return LOOP.format(step=step, rounds=rounds)


def ink_looped(words: str, rounds: int) -> str:
    """The same in ink."""
    return f"VAR times = 0\n- (again)\n~ times = times + 1\n{words}\n{{ times < {rounds}: -> again }}\n-> END\n"


CASES = (
    Case(
        "a sequence stays at its last",
        ink_looped("{Three|Two|One}", 5),
        looped('"{sequence: Three | Two | One}"', 5),
        "Three\nTwo\nOne\nOne\nOne",
    ),
    Case(
        "a cycle goes round",
        ink_looped("{&tick|tock}", 5),
        looped('"{cycle: tick | tock}"', 5),
        "tick\ntock\ntick\ntock\ntick",
    ),
    Case(
        "once goes silent",
        ink_looped("Snow{! falls| still falls}.", 4),
        looped('"Snow{once: \\\\ falls | \\\\ still falls}."', 4),
        "Snow falls.\nSnow still falls.\nSnow.\nSnow.",
    ),
    Case(
        "a shuffle says all before any comes again",
        ink_looped("{~red|blue|grey}", 3),
        looped('"{shuffle: red | blue | grey}"', 3),
        "red\nblue\ngrey",
        any_order=True,
    ),
    Case(
        "a shuffle of steps, once each",
        ink_looped("{shuffle once:\n - red\n - blue\n}", 4),
        looped("shuffle once: [red, blue]", 4),
        "red\nblue",
        any_order=True,
    ),
    Case(
        "a shuffle that stops at its last",
        ink_looped("{shuffle stopping:\n - red\n - blue\n - grey\n}", 5),
        looped("shuffle stopping: [red, blue, grey]", 5),
        "red\nblue\ngrey\ngrey\ngrey",
        any_order=True,
    ),
    Case(
        "alternatives in alternatives",
        ink_looped("{I wait{&.|!}|I stop.}", 3),
        looped('"{sequence: I wait{cycle: . | !} | I stop.}"', 3),
        "I wait.\nI stop.\nI stop.",
    ),
    Case(
        "an alternative may be empty",
        ink_looped("A{| dog}{&, | again}.", 3),
        looped('"A{sequence: | \\\\ dog}{cycle: ,\\\\ | \\\\ again}."', 3),
        "A, .\nA dog again.\nA dog, .",
    ),
    Case(
        "a sequence of steps",
        ink_looped("{stopping:\n - Nobody answers.\n - A noise inside.\n   Something fell.\n - The door opens.\n}", 4),
        looped(
            "sequence:\n"
            "          - Nobody answers.\n"
            "          - - A noise inside.\n"
            "            - Something fell.\n"
            "          - The door opens.",
            4,
        ),
        "Nobody answers.\nA noise inside.\nSomething fell.\nThe door opens.\nThe door opens.",
    ),
    Case(
        "a cycle of steps",
        ink_looped("{cycle:\n - Left.\n - Right.\n}", 3),
        looped("cycle: [Left., Right.]", 3),
        "Left.\nRight.\nLeft.",
    ),
    Case(
        "once as steps",
        ink_looped("{once:\n - First.\n - Second.\n}\nAnd on.", 3),
        looped("once: [First., Second.]\n      - And on.", 3),
        "First.\nAnd on.\nSecond.\nAnd on.\nAnd on.",
    ),
    Case(
        "a condition in a line",
        "VAR late = true\nThe bus {late:is gone|waits}.{not late: Hurry!}\n-> END\n",
        """
        variables: {late: yes}
        scenes:
          start:
            script:
              - The bus {late ? is gone | waits}.{not late ? Hurry!}
              - end: fin
        """,
        "The bus is gone.",
    ),
    Case(
        "a condition with many arms",
        """
        VAR n = 2
        You have {n == 0: nothing|{n == 1: one|{n == 2: a pair|plenty}}}.
        -> END
        """,
        """
        variables: {n: 2}
        scenes:
          start:
            script:
              - You have {n == 0 ? nothing | n == 1 ? one | n == 2 ? a pair | plenty}.
              - end: fin
        """,
        "You have a pair.",
    ),
    Case(
        "a switch",
        """
        VAR mood = 3
        { mood:
        - 1: Low.
        - 2: Even.
        - 3: High.
        - else: Odd.
        }
        -> END
        """,
        """
        variables: {mood: 3}
        scenes:
          start:
            script:
              - if: mood == 1
                then: [Low.]
              - else if: mood == 2
                then: [Even.]
              - else if: mood == 3
                then: [High.]
              - else: [Odd.]
              - end: fin
        """,
        "High.",
    ),
    Case(
        "an option whose words change",
        """
        -> ring
        == ring
        + [{Knock|Knock again|Kick}.]
          {A dog barks.|A light.|The door opens. -> END}
        - -> ring
        """,
        """
        scenes:
          start:
            script:
              - choice:
                options:
                  - text: "{sequence: Knock | Knock again | Kick}."
                    then:
                      - sequence:
                          - A dog barks.
                          - A light.
                          - - The door opens.
                            - end: fin
              - goto: start
        """,
        """
        [Knock.]
        A dog barks.
        [Knock again.]
        A light.
        [Kick.]
        The door opens.
        """,
        picks=(0, 0, 0),
    ),
)


@each(CASES)
def test_alternatives(case: Case) -> None:
    case.check()
