"""Choices and weave: ink's options, gathers and fallbacks, and ours."""

from __future__ import annotations

from tests.ink.case import Case, each

CASES = (
    Case(
        "an option falls through to the gather",
        """
        Hello.
        * [Wave.]
          You wave.
        * [Nod.]
          You nod.
        - They smile.
        -> END
        """,
        """
        scenes:
          start:
            script:
              - Hello.
              - choice:
                options:
                  - text: Wave.
                    then:
                      - You wave.
                  - text: Nod.
                    then:
                      - You nod.
              - They smile.
              - end: fin
        """,
        """
        Hello.
        [Wave. | Nod.]
        You nod.
        They smile.
        """,
        picks=(1,),
    ),
    Case(
        "choices in options and gathers in gathers",
        """
        * [Tea.]
          * * [Green.] Leaves.
          * * [Black.] Milk?
          - - A cup is poured.
        * [Nothing.]
        - The bell rings.
        -> END
        """,
        """
        scenes:
          start:
            script:
              - choice:
                options:
                  - text: Tea.
                    then:
                      - choice:
                        options:
                          - text: Green.
                            then: [Leaves.]
                          - text: Black.
                            then: [Milk?]
                      - A cup is poured.
                  - text: Nothing.
              - The bell rings.
              - end: fin
        """,
        """
        [Tea. | Nothing.]
        [Green. | Black.]
        Milk?
        A cup is poured.
        The bell rings.
        """,
        picks=(0, 1),
    ),
    Case(
        "one gather after another",
        """
        One.
        * [Go on.]
        - Two.
        * [Go on.]
        - Three.
        -> END
        """,
        """
        scenes:
          start:
            script:
              - One.
              - choice:
                options: [Go on.]
              - Two.
              - choice:
                options: [Go on.]
              - Three.
              - end: fin
        """,
        """
        One.
        [Go on.]
        Two.
        [Go on.]
        Three.
        """,
        picks=(0, 0),
    ),
    Case(
        "a gather with a name is a label",
        """
        - (again) Knock.
        { again < 3: -> again }
        Silence.
        -> END
        """,
        """
        scenes:
          start:
            script:
              - label: again
              - Knock.
              - if: visits(start.again) < 3
                then:
                  - goto: again
              - Silence.
              - end: fin
        """,
        """
        Knock.
        Knock.
        Knock.
        Silence.
        """,
    ),
    Case(
        "choosing says the words of the option",
        """
        * Hello back!
          Nice.
        * Bye!
        - -> END
        """,
        """
        scenes:
          start:
            script:
              - choice:
                options:
                  - text: Hello back!
                    then: [Nice.]
                  - text: Bye!
              - end: fin
        """,
        """
        [Hello back! | Bye!]
        Hello back!
        Nice.
        """,
        picks=(0,),
        echo=True,
    ),
    Case(
        "an option said differently from how it is shown",
        """
        * "I am tired[."]," I said.
          "Sleep," they answered.
        - -> END
        """,
        """
        scenes:
          start:
            script:
              - choice:
                options:
                  - text: '"I am tired."'
                    said: '"I am tired," I said.'
                    then:
                      - |
                        "Sleep," they answered.
              - end: fin
        """,
        """
        ["I am tired."]
        "I am tired," I said.
        "Sleep," they answered.
        """,
        picks=(0,),
        echo=True,
    ),
    Case(
        "an option of ink's is gone after it was chosen; ours says once",
        """
        -> hall
        == hall
        * [Left.] A wall.
        * [Right.] A door.
        * [Out.] -> END
        - -> hall
        """,
        """
        scenes:
          start:
            script:
              - choice:
                options:
                  - {text: Left., once: yes, then: [A wall.]}
                  - {text: Right., once: yes, then: [A door.]}
                  - {text: Out., once: yes, then: [{end: fin}]}
              - goto: start
        """,
        """
        [Left. | Right. | Out.]
        A door.
        [Left. | Out.]
        A wall.
        [Out.]
        """,
        picks=(1, 0, 0),
    ),
    Case(
        "sticky options stay, as ours do",
        """
        -> hall
        == hall
        + [Look.] Walls.
        + [Leave.] -> END
        - -> hall
        """,
        """
        scenes:
          start:
            script:
              - choice:
                options:
                  - {text: Look., then: [Walls.]}
                  - {text: Leave., then: [{end: fin}]}
              - goto: start
        """,
        """
        [Look. | Leave.]
        Walls.
        [Look. | Leave.]
        Walls.
        [Look. | Leave.]
        """,
        picks=(0, 0, 1),
    ),
    Case(
        "a fallback is taken when nothing is left",
        """
        -> search
        == search
        * [The desk.] Dust.
        * [The bed.] A sock.
        * -> lost
        - -> search
        == lost
        Nothing more to look at.
        -> END
        """,
        """
        scenes:
          start:
            script:
              - choice:
                options:
                  - {text: The desk., once: yes, then: [Dust.]}
                  - {text: The bed., once: yes, then: [A sock.]}
                  - {fallback: yes, goto: lost}
              - goto: start
          lost:
            script:
              - Nothing more to look at.
              - end: fin
        """,
        """
        [The desk. | The bed.]
        A sock.
        [The desk.]
        Dust.
        Nothing more to look at.
        """,
        picks=(1, 0),
    ),
    Case(
        "a fallback with steps of its own",
        """
        -> ask
        == ask
        * [Why?] Because.
          -> ask
        * ->
          You run out of questions.
          -> END
        """,
        """
        scenes:
          start:
            script:
              - choice:
                options:
                  - {text: Why?, once: yes, then: [Because.], goto: start}
                  - fallback: yes
                    then:
                      - You run out of questions.
              - end: fin
        """,
        """
        [Why?]
        Because.
        You run out of questions.
        """,
        picks=(0,),
    ),
    Case(
        "options with conditions",
        """
        VAR brave = false
        VAR won = 3
        * {brave} [Fight.]
        * {won > 2} [Pay.] Paid.
        * {won > 2} {not brave} [Beg.]
        - -> END
        """,
        """
        variables: {brave: no, won: 3}
        scenes:
          start:
            script:
              - choice:
                options:
                  - {text: Fight., if: brave}
                  - {text: Pay., if: won > 2, then: [Paid.]}
                  - {text: Beg., if: won > 2 and not brave}
                  - {fallback: yes}
              - end: fin
        """,
        """
        [Pay. | Beg.]
        Paid.
        """,
        picks=(0,),
    ),
    Case(
        "an option with a name is counted",
        """
        -> meet
        == meet
        * (rude) [Be rude.] A frown.
        * [Be kind.] A smile.
        - {rude: They remember. | They wave.}
        -> END
        """,
        """
        scenes:
          start:
            script:
              - choice:
                options:
                  - {text: Be rude., id: rude, then: [A frown.]}
                  - {text: Be kind., then: [A smile.]}
              - "{visits(start.rude) > 0 ? They remember. | They wave.}"
              - end: fin
        """,
        """
        [Be rude. | Be kind.]
        A frown.
        They remember.
        """,
        picks=(0,),
    ),
    Case(
        "a choice between the parts of a line of steps",
        """
        VAR tries = 0
        - (top)
        ~ tries = tries + 1
        Try {tries}.
        + {tries < 3} [Again.] -> top
        + [Enough.]
        - Done after {tries}.
        -> END
        """,
        """
        variables: {tries: 0}
        scenes:
          start:
            script:
              - label: top
              - set: tries += 1
              - Try {tries}.
              - choice:
                options:
                  - {text: Again., if: tries < 3, goto: top}
                  - Enough.
              - Done after {tries}.
              - end: fin
        """,
        """
        Try 1.
        [Again. | Enough.]
        Try 2.
        [Again. | Enough.]
        Try 3.
        [Enough.]
        Done after 3.
        """,
        picks=(0, 0, 0),
    ),
)


@each(CASES)
def test_choices(case: Case) -> None:
    case.check()
