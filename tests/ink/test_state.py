"""Variables, visit counts, functions and lists."""

from __future__ import annotations

from tests.ink.case import Case, each

CASES = (
    Case(
        "a variable in a line",
        """
        VAR who = "Kitty"
        VAR won = 1400
        {who} has {won} won.
        ~ won = won - 400
        {who} has {won} won.
        -> END
        """,
        """
        variables: {who: Kitty, won: 1400}
        scenes:
          start:
            script:
              - "{who} has {won} won."
              - set: won -= 400
              - "{who} has {won} won."
              - end: fin
        """,
        """
        Kitty has 1400 won.
        Kitty has 1000 won.
        """,
    ),
    Case(
        "a constant",
        """
        CONST FARE = 1400
        Two tickets: {FARE * 2}.
        -> END
        """,
        """
        variables:
          fare: {is: 1400}
        scenes:
          start:
            script:
              - "Two tickets: {fare * 2}."
              - end: fin
        """,
        "Two tickets: 2800.",
    ),
    Case(
        "whole numbers divided: ink's / is our //",
        """
        {7 / 2} {7 % 2} {2 + 3 * 4} {(2 + 3) * 4}
        -> END
        """,
        """
        scenes:
          start:
            script:
              - "{7 // 2} {7 % 2} {2 + 3 * 4} {(2 + 3) * 4}"
              - end: fin
        """,
        "3 1 14 20",
    ),
    Case(
        "a function",
        """
        VAR won = 3000
        { can_pay(1400): Two tickets. | No ticket. }
        Left: {left(1400)}.
        -> END
        == function can_pay(price)
        ~ return won >= price
        == function left(price)
        ~ return won - price
        """,
        """
        variables:
          won: 3000
          can_pay: {takes: {price: 0}, is: won >= price}
          left: {takes: {price: 0}, is: won - price}
        scenes:
          start:
            script:
              - "{can_pay(1400) ? Two tickets. | No ticket.}"
              - "Left: {left(1400)}."
              - end: fin
        """,
        """
        Two tickets.
        Left: 1600.
        """,
    ),
    Case(
        "visits of a knot",
        """
        -> hall
        == hall
        Visit {hall}.
        { hall < 3: -> yard }
        {hall > 2: Enough.}
        -> END
        == yard
        -> hall
        """,
        """
        scenes:
          start:
            script:
              - goto: hall
          hall:
            script:
              - Visit {visits(hall)}.
              - if: visits(hall) < 3
                then:
                  - goto: yard
              - if: visits(hall) > 2
                then: [Enough.]
              - end: fin
          yard:
            script:
              - goto: hall
        """,
        """
        Visit 1.
        Visit 2.
        Visit 3.
        Enough.
        """,
    ),
    Case(
        "a knot never seen",
        """
        {not attic: The attic is dark.}
        -> attic ->
        {attic: The attic is empty.}
        -> END
        == attic
        Boxes.
        ->->
        """,
        """
        scenes:
          start:
            script:
              - if: visits(attic) == 0
                then: [The attic is dark.]
              - call: attic
              - if: visits(attic) > 0
                then: [The attic is empty.]
              - end: fin
          attic:
            script:
              - Boxes.
        """,
        """
        The attic is dark.
        Boxes.
        The attic is empty.
        """,
    ),
    Case(
        "turns since",
        """
        -> tea ->
        + [Wait.]
        - {TURNS_SINCE(-> tea)} turn ago.
        + [Wait.]
        - {TURNS_SINCE(-> tea)} turns ago.
        {TURNS_SINCE(-> cake) == -1: No cake yet.}
        -> END
        == tea
        Tea: {TURNS_SINCE(-> tea)}.
        ->->
        == cake
        -> END
        """,
        """
        scenes:
          start:
            script:
              - call: tea
              - choice:
                options: [Wait.]
              - "{turns_since(tea)} turn ago."
              - choice:
                options: [Wait.]
              - "{turns_since(tea)} turns ago."
              - if: turns_since(cake) == -1
                then: [No cake yet.]
              - if: turns_since(cake) > 5
                then:
                  - goto: cake
              - end: fin
          tea:
            script:
              - "Tea: {turns_since(tea)}."
          cake:
            script:
              - end: fin
        """,
        """
        Tea: 0.
        [Wait.]
        1 turn ago.
        [Wait.]
        2 turns ago.
        No cake yet.
        """,
        picks=(0, 0),
    ),
    Case(
        "a list holds several",
        """
        LIST knows = letter, photo, key
        ~ knows += letter
        ~ knows += photo
        {knows ? letter: Letter.}
        {knows ? (letter, photo): Both.}
        {knows !? key: No key.}
        ~ knows -= letter
        {knows ? letter: Letter still.|Letter gone.}
        {LIST_COUNT(knows)} left.
        -> END
        """,
        """
        variables:
          knows: {start: [], any of: [letter, photo, key]}
        scenes:
          start:
            script:
              - set: [knows += letter, knows += photo]
              - if: letter in knows
                then: [Letter.]
              - if: "[letter, photo] <= knows"
                then: [Both.]
              - if: key not in knows
                then: [No key.]
              - set: knows -= letter
              - "{letter in knows ? Letter still. | Letter gone.}"
              - "{count(knows)} left."
              - end: fin
        """,
        """
        Letter.
        Both.
        No key.
        Letter gone.
        1 left.
        """,
    ),
    Case(
        "what two lists share",
        """
        LIST things = lamp, rope, map, coat
        VAR mine = (lamp, rope)
        VAR yours = (rope, map)
        Both: {mine ^ yours}. Of us: {LIST_COUNT(mine + yours)}. Only mine: {mine - yours}.
        -> END
        """,
        """
        variables:
          mine: {start: [lamp, rope], any of: [lamp, rope, map, coat]}
          yours: {start: [rope, map], any of: [lamp, rope, map, coat]}
        scenes:
          start:
            script:
              - "Both: {mine & yours}. Of us: {count(mine + yours)}. Only mine: {mine - yours}."
              - end: fin
        """,
        "Both: rope. Of us: 3. Only mine: lamp.",
    ),
    Case(
        "a list as a state with an order",
        """
        LIST tea = cold, warm, hot
        ~ tea = warm
        {tea < hot: Not hot yet.}
        {tea >= warm: Warm at least.}
        {tea == warm: Exactly warm.}
        It is {tea}.
        -> END
        """,
        """
        variables:
          tea: {one of: [cold, warm, hot]}
        scenes:
          start:
            script:
              - set: tea = warm
              - if: tea < hot
                then: [Not hot yet.]
              - if: tea >= warm
                then: [Warm at least.]
              - if: tea == warm
                then: [Exactly warm.]
              - It is {tea}.
              - end: fin
        """,
        """
        Not hot yet.
        Warm at least.
        Exactly warm.
        It is warm.
        """,
    ),
    Case(
        "the next state",
        """
        LIST tea = (cold), warm, hot
        ~ tea++
        Now {tea}.
        ~ tea++
        Now {tea}.
        ~ tea--
        Now {tea}.
        -> END
        """,
        """
        variables:
          tea: {one of: [cold, warm, hot]}
        scenes:
          start:
            script:
              - set: tea = next(tea)
              - Now {tea}.
              - set: tea = next(tea)
              - Now {tea}.
              - set: tea = previous(tea)
              - Now {tea}.
              - end: fin
        """,
        """
        Now warm.
        Now hot.
        Now warm.
        """,
    ),
    Case(
        "the ends of a list, and what it does not hold",
        """
        LIST things = coat, lamp, rope, map
        VAR mine = (rope, map)
        {LIST_MIN(mine)} to {LIST_MAX(mine)}, without {LIST_INVERT(mine)}, of {LIST_COUNT(LIST_ALL(mine))}.
        -> END
        """,
        """
        variables:
          mine: {start: [rope, map], any of: [coat, lamp, rope, map]}
        scenes:
          start:
            script:
              - "{first(mine)} to {last(mine)}, without {all(mine) - mine}, of {count(all(mine))}."
              - end: fin
        """,
        "rope to map, without coat, lamp, of 4.",
    ),
)


@each(CASES)
def test_state(case: Case) -> None:
    case.check()
