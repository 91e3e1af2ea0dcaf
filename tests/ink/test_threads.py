"""Threads: options gathered from other scenes."""

from __future__ import annotations

from tests.ink.case import Case, each

CASES = (
    Case(
        "the options of two threads",
        """
        <- desk
        <- bed
        -> DONE
        == desk
        * [The desk.] Dust.
        - -> out
        == bed
        * [The bed.] A sock.
        - -> out
        == out
        Out.
        -> END
        """,
        """
        scenes:
          start:
            script:
              - choice:
                options:
                  - from: [desk, bed]
              - end: fin
          desk:
            script:
              - choice:
                options:
                  - {text: The desk., then: [Dust.]}
              - goto: out
          bed:
            script:
              - choice:
                options:
                  - {text: The bed., then: [A sock.]}
              - goto: out
          out:
            script:
              - Out.
              - end: fin
        """,
        """
        [The desk. | The bed.]
        A sock.
        Out.
        """,
        picks=(1,),
    ),
    Case(
        "threads among options of one's own, and their text",
        """
        It is break.
        <- gossip
        * [Go to class.] Early.
        - -> out
        == gossip
        Yuri waves.
        * [Sit with Yuri.] She has news.
        - -> out
        == out
        The bell.
        -> END
        """,
        """
        scenes:
          start:
            script:
              - It is break.
              - choice:
                options:
                  - from: gossip
                  - {text: Go to class., then: [Early.]}
              - goto: out
          gossip:
            script:
              - Yuri waves.
              - choice:
                options:
                  - {text: Sit with Yuri., then: [She has news.]}
              - goto: out
          out:
            script:
              - The bell.
              - end: fin
        """,
        """
        It is break.
        Yuri waves.
        [Sit with Yuri. | Go to class.]
        She has news.
        The bell.
        """,
        picks=(0,),
    ),
    Case(
        "a thread with parameters, twice",
        """
        <- ask("Q")
        <- ask("Yuri")
        -> DONE
        == ask(who)
        + [Ask {who}.] {who} shrugs.
        - -> out
        == out
        Nobody knows.
        -> END
        """,
        """
        scenes:
          start:
            script:
              - choice:
                options:
                  - {from: ask, with: {who: "'Q'"}}
                  - {from: ask, with: {who: "'Yuri'"}}
              - end: fin
          ask:
            takes: {who: {start: ''}}
            script:
              - choice:
                options:
                  - text: Ask {who}.
                    then:
                      - "{who} shrugs."
              - goto: out
          out:
            script:
              - Nobody knows.
              - end: fin
        """,
        """
        [Ask Q. | Ask Yuri.]
        Yuri shrugs.
        Nobody knows.
        """,
        picks=(1,),
    ),
    Case(
        "a thread in a thread",
        """
        <- room
        + [Leave.] -> out
        == room
        <- window
        + [Look around.] Beds.
        - -> out
        == window
        + [Open the window.] Air.
        - -> out
        == out
        Done.
        -> END
        """,
        """
        scenes:
          start:
            script:
              - choice:
                options:
                  - from: room
                  - {text: Leave., goto: out}
              - end: fin
          room:
            script:
              - choice:
                options:
                  - from: window
                  - {text: Look around., then: [Beds.]}
              - goto: out
          window:
            script:
              - choice:
                options:
                  - {text: Open the window., then: [Air.]}
              - goto: out
          out:
            script:
              - Done.
              - end: fin
        """,
        """
        [Open the window. | Look around. | Leave.]
        Air.
        Done.
        """,
        picks=(0,),
    ),
    Case(
        "options of a thread that are gone once chosen",
        """
        -> hall
        == hall
        <- talk
        + [Leave.] -> END
        == talk
        * [Hello.] Hello.
        - -> hall
        """,
        """
        scenes:
          start:
            script:
              - choice:
                options:
                  - from: talk
                  - {text: Leave., then: [{end: fin}]}
          talk:
            script:
              - choice:
                options:
                  - {text: Hello., once: yes, then: [Hello.]}
              - goto: start
        """,
        """
        [Hello. | Leave.]
        Hello.
        [Leave.]
        """,
        picks=(0, 0),
    ),
)


@each(CASES)
def test_threads(case: Case) -> None:
    case.check()
