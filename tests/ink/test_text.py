"""Glue: lines that are joined."""

from __future__ import annotations

from tests.ink.case import Case, each

CASES = (
    Case(
        "glue at the end of a line",
        """
        The bus comes <>
        and goes.
        -> END
        """,
        """
        scenes:
          start:
            script:
              - |
                The bus comes <>
                and goes.
              - end: fin
        """,
        "The bus comes and goes.",
    ),
    Case(
        "glue at the beginning of a line",
        """
        The bus comes
        <> and goes.
        -> END
        """,
        """
        scenes:
          start:
            script:
              - |
                The bus comes
                <> and goes.
              - end: fin
        """,
        "The bus comes and goes.",
    ),
    Case(
        "glue across a divert",
        """
        We hurried <>
        -> gate
        == gate
        to the gate <>
        -> bell
        == bell
        before the bell.
        -> END
        """,
        """
        scenes:
          start:
            script:
              - We hurried <>
              - goto: gate
          gate:
            script:
              - to the gate <>
              - goto: bell
          bell:
            script:
              - before the bell.
              - end: fin
        """,
        "We hurried to the gate before the bell.",
    ),
    Case(
        "glue across conditions",
        """
        VAR late = true
        She runs<>
        { late:
            , panting<>
        }
        , to class.
        -> END
        """,
        """
        variables: {late: yes}
        scenes:
          start:
            script:
              - She runs<>
              - if: late
                then:
                  - ", panting<>"
              - ", to class."
              - end: fin
        """,
        "She runs, panting, to class.",
    ),
    Case(
        "glue across a tunnel",
        """
        Dae laughs, <>
        -> aside ->
        <> and sits down.
        -> END
        == aside
        quietly,
        ->->
        """,
        """
        scenes:
          start:
            script:
              - Dae laughs, <>
              - call: aside
              - <> and sits down.
              - end: fin
          aside:
            script:
              - quietly,
        """,
        "Dae laughs, quietly, and sits down.",
    ),
    Case(
        "glue from an option to the gather",
        """
        * [Left.]
          She turns left <>
        * [Right.]
          She turns right <>
        - and walks on.
        -> END
        """,
        """
        scenes:
          start:
            script:
              - choice:
                options:
                  - {text: Left., then: [She turns left <>]}
                  - {text: Right., then: [She turns right <>]}
              - and walks on.
              - end: fin
        """,
        """
        [Left. | Right.]
        She turns right and walks on.
        """,
        picks=(1,),
    ),
)


@each(CASES)
def test_text(case: Case) -> None:
    case.check()
