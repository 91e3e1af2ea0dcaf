"""Functions and knots that change what they are given."""

from __future__ import annotations

from tests.ink.case import Case, each

CASES = (
    Case(
        "a function that changes a variable it is given",
        """
        VAR nerve = 2
        VAR trust = 1
        ~ raise(nerve, 2)
        ~ raise(trust, 3)
        {nerve} {trust}
        -> END
        == function raise(ref what, amount)
        ~ what = what + amount
        """,
        """
        variables:
          nerve: 2
          trust: 1
          raise:
            takes: {what: {start: 0, by: reference}, amount: 1}
            does: [what += amount]
        scenes:
          start:
            script:
              - set:
                  - raise(nerve, 2)
                  - raise(trust, 3)
              - "{nerve} {trust}"
              - end: fin
        """,
        "4 4",
    ),
    Case(
        "a function that changes something and comes to something",
        """
        VAR won = 3000
        ~ temp left = pay(1400)
        Left: {left}.
        ~ left = pay(1400)
        Left: {left}.
        ~ left = pay(1400)
        Left: {left}.
        -> END
        == function pay(price)
        { won >= price:
            ~ won = won - price
        }
        ~ return won
        """,
        """
        variables:
          won: 3000
          pay:
            takes: {price: 0}
            does:
              - if: won >= price
                then: [won -= price]
            is: won
        scenes:
          start:
            locals: {left: 0}
            script:
              - set: left = pay(1400)
              - "Left: {left}."
              - set: left = pay(1400)
              - "Left: {left}."
              - set: left = pay(1400)
              - "Left: {left}."
              - end: fin
        """,
        """
        Left: 1600.
        Left: 200.
        Left: 200.
        """,
    ),
    Case(
        "a tunnel that changes a variable it is given",
        """
        VAR nerve = 1
        -> train(nerve) ->
        -> train(nerve) ->
        Nerve: {nerve}.
        -> END
        == train(ref what)
        A deep breath.
        ~ what = what + 1
        ->->
        """,
        """
        variables: {nerve: 1}
        scenes:
          start:
            script:
              - call: train
                with: {what: nerve}
              - call: train
                with: {what: nerve}
              - "Nerve: {nerve}."
              - end: fin
          train:
            takes: {what: {start: 0, by: reference}}
            script:
              - A deep breath.
              - set: what += 1
        """,
        """
        A deep breath.
        A deep breath.
        Nerve: 3.
        """,
    ),
)


@each(CASES)
def test_functions(case: Case) -> None:
    case.check()
