"""Knots and tunnels: ink's diverts that come back, and our calls."""

from __future__ import annotations

from tests.ink.case import Case, each

CASES = (
    Case(
        "a divert",
        """
        We hurried.
        -> home
        == home
        Home at last.
        -> END
        """,
        """
        scenes:
          start:
            script:
              - We hurried.
              - goto: home
          home:
            script:
              - Home at last.
              - end: fin
        """,
        """
        We hurried.
        Home at last.
        """,
    ),
    Case(
        "a stitch is a label",
        """
        -> train.second
        == train
        = first
        First class.
        -> END
        = second
        Second class.
        -> first
        """,
        """
        scenes:
          start:
            script:
              - goto: train.second
          train:
            script:
              - label: first
              - First class.
              - end: fin
              - label: second
              - Second class.
              - goto: first
        """,
        """
        Second class.
        First class.
        """,
    ),
    Case(
        "a tunnel comes back",
        """
        Before.
        -> dream ->
        After.
        -> END
        == dream
        A dream.
        ->->
        """,
        """
        scenes:
          start:
            script:
              - Before.
              - call: dream
              - After.
              - end: fin
          dream:
            script:
              - A dream.
        """,
        """
        Before.
        A dream.
        After.
        """,
    ),
    Case(
        "a tunnel in a tunnel",
        """
        -> outer ->
        Out.
        -> END
        == outer
        Down.
        -> inner ->
        Up.
        ->->
        == inner
        Bottom.
        ->->
        """,
        """
        scenes:
          start:
            script:
              - call: outer
              - Out.
              - end: fin
          outer:
            script:
              - Down.
              - call: inner
              - Up.
          inner:
            script:
              - Bottom.
        """,
        """
        Down.
        Bottom.
        Up.
        Out.
        """,
    ),
    Case(
        "a tunnel with choices in it",
        """
        -> ask ->
        We go on.
        -> END
        == ask
        * [Yes.] Yes it is.
        * [No.] No it is.
        - ->->
        """,
        """
        scenes:
          start:
            script:
              - call: ask
              - We go on.
              - end: fin
          ask:
            script:
              - choice:
                options:
                  - {text: Yes., then: [Yes it is.]}
                  - {text: No., then: [No it is.]}
        """,
        """
        [Yes. | No.]
        No it is.
        We go on.
        """,
        picks=(1,),
    ),
    Case(
        "a tunnel with parameters",
        """
        -> greet("Q", 2) ->
        -> greet("Yuri", 3) ->
        -> END
        == greet(who, times)
        {who} bows {times} times.
        ->->
        """,
        """
        scenes:
          start:
            script:
              - call: greet
                with: {who: "'Q'", times: 2}
              - call: greet
                with: {who: "'Yuri'", times: 3}
              - end: fin
          greet:
            takes: {who: {start: ''}, times: 1}
            script:
              - "{who} bows {times} times."
        """,
        """
        Q bows 2 times.
        Yuri bows 3 times.
        """,
    ),
    Case(
        "a tunnel that returns to elsewhere",
        """
        -> night ->
        Morning.
        -> END
        == night
        A noise.
        ->-> cellar
        == cellar
        A cat.
        -> END
        """,
        """
        scenes:
          start:
            script:
              - call: night
              - Morning.
              - end: fin
          night:
            script:
              - A noise.
              - return: cellar
          cellar:
            script:
              - A cat.
              - end: fin
        """,
        """
        A noise.
        A cat.
        """,
    ),
    Case(
        "a scene that calls itself",
        """
        -> count(3) ->
        Lift-off.
        -> END
        == count(n)
        {n}
        { n > 1:
            -> count(n - 1) ->
        }
        ->->
        """,
        """
        scenes:
          start:
            script:
              - call: count
                with: {n: 3}
              - Lift-off.
              - end: fin
          count:
            takes: {n: 0}
            script:
              - "{n}"
              - if: n > 1
                then:
                  - call: count
                    with: {n: n - 1}
        """,
        """
        3
        2
        1
        Lift-off.
        """,
    ),
    Case(
        "locals are new at every call",
        """
        -> stall ->
        -> stall ->
        -> END
        == stall
        ~ temp price = 2
        ~ price = price + 1
        It costs {price}.
        ->->
        """,
        """
        scenes:
          start:
            script:
              - call: stall
              - call: stall
              - end: fin
          stall:
            locals: {price: 2}
            script:
              - set: price += 1
              - It costs {price}.
        """,
        """
        It costs 3.
        It costs 3.
        """,
    ),
    Case(
        "a scene held in a variable",
        """
        VAR next = -> hills
        ~ next = -> beach
        -> next
        == beach
        Sand.
        -> END
        == hills
        Pines.
        -> END
        """,
        """
        variables:
          next: {one of: [hills, beach]}
        scenes:
          start:
            script:
              - set: next = beach
              - goto: "{next}"
          beach:
            script:
              - Sand.
              - end: fin
          hills:
            script:
              - Pines.
              - end: fin
        """,
        """
        Sand.
        """,
    ),
    Case(
        "a scene handed over and gone to",
        """
        -> sleep(-> morning)
        == sleep(-> waking)
        You sleep.
        -> waking
        == morning
        Light.
        -> END
        """,
        """
        scenes:
          start:
            script:
              - call: sleep
                with: {waking: morning}
          sleep:
            takes: {waking: {one of: [noon, morning]}}
            script:
              - You sleep.
              - goto: "{waking}"
          noon:
            script:
              - Heat.
              - end: fin
          morning:
            script:
              - Light.
              - end: fin
        """,
        """
        You sleep.
        Light.
        """,
    ),
)


@each(CASES)
def test_flow(case: Case) -> None:
    case.check()
