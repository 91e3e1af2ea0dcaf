"""Calls of what the story itself declares: functions, procedures, and functions of the host."""

from __future__ import annotations

from xostory.compiler.checking import Checking, ProblemError, Typed
from xostory.program import expressions as out
from xostory.source import codes
from xostory.story.expressions.tree import Function, Name, Tree
from xostory.story.model import Derived, HostFunction, Procedure, Variable


class OwnFunctions(Checking):
    """Checks calls by name."""

    def of_the_story(self, tree: Function) -> Typed | None:
        """What the story itself declares and can be called, or None."""
        if tree.name in self.names.derived:
            return self.own_function(tree)
        if tree.name in self.names.host:
            return self.hosted(tree)
        if tree.name in self.names.procedures:
            return self.performed(tree)
        if tree.name in self.names.story.broken:
            raise ProblemError  # its own declaration has a problem, reported there
        return None

    def callable_of(self, name: str) -> Derived | HostFunction | Procedure | None:
        """The declaration of that name, if it can be called."""
        story = self.names.story
        if name in self.names.derived:
            return story.derived[self.names.derived[name]]
        if name in self.names.host:
            return story.host[self.names.host[name]]
        return story.procedures[self.names.procedures[name]] if name in self.names.procedures else None

    def wrong_arguments(self, tree: Function | Name, declared: tuple[Variable, ...]) -> ProblemError:
        """The problem of a call with too many values, or with none at all."""
        expected = ", ".join(one.name for one in declared) or "nothing"
        return self.problem(codes.WRONG_ARGUMENTS, tree, len(tree.name), name=tree.name, expected=expected)

    def own_function(self, tree: Function) -> Typed:
        """A derived variable with parameters; those that are left out have their start values."""
        index = self.names.derived[tree.name]
        declared = self.names.story.derived[index].parameters
        kind = self.names.derived_types.get(tree.name)
        if len(tree.arguments) > len(declared):
            raise self.wrong_arguments(tree, declared)
        if kind is None:
            raise ProblemError  # its own declaration has a problem, reported there
        return Typed(out.Derived(index, self.given(tree, declared)), kind)

    def performed(self, tree: Function) -> Typed:
        """What a procedure comes to, once it has done what it does."""
        kind = self.names.procedure_types.get(tree.name)
        performed = self.performance(tree)
        if kind is None:
            if self.names.story.procedures[self.names.procedures[tree.name]].formula:
                raise ProblemError  # its own declaration has a problem, reported there
            raise self.problem(codes.COMES_TO_NOTHING, tree, len(tree.name), name=tree.name)
        return Typed(performed, kind)

    def performance(self, tree: Function) -> out.Perform:
        """A procedure called, whatever it comes to."""
        index = self.names.procedures[tree.name]
        declared = self.names.story.procedures[index].parameters
        if not self.chance:
            raise self.problem(codes.PROCEDURE_ELSEWHERE, tree, len(tree.name), name=tree.name)
        if len(tree.arguments) > len(declared):
            raise self.wrong_arguments(tree, declared)
        return out.Perform(index, self.given(tree, declared))

    def deed(self, tree: Function) -> out.Expression:
        """A call that stands alone: it has to do something."""
        if tree.name in self.names.procedures:
            return self.performance(tree)
        typed = self.function(tree)
        if not isinstance(typed.code, out.Hosted) or self.names.story.host[typed.code.index].pure:
            raise self.problem(codes.NOTHING_DONE, tree, len(tree.name), name=tree.name)
        return typed.code

    def reference(self, tree: Tree, typed: Typed, parameter: Variable) -> out.Refer:
        """The variable itself, for a parameter that stands for it."""
        if not isinstance(typed.code, out.Global | out.Local | out.Referred):
            raise self.problem(codes.NOT_A_VARIABLE, tree, name=parameter.name)
        if typed.type != parameter.type:
            given = tree.name if isinstance(tree, Name) else ""
            words = {"name": parameter.name, "given": given}
            raise self.problem(
                codes.UNLIKE_REFERENCE, tree, len(given), "", expected=parameter.type, found=typed.type, **words
            )
        return out.Refer(typed.code.slot, not isinstance(typed.code, out.Global))

    def hosted(self, tree: Function) -> Typed:
        """A function of the host; one that is not pure may do anything, so it stands where something is set."""
        index = self.names.host[tree.name]
        function = self.names.story.host[index]
        if not (function.pure or self.chance):
            raise self.problem(codes.HOST_ELSEWHERE, tree, len(tree.name), name=tree.name)
        if len(tree.arguments) > len(function.parameters):
            raise self.wrong_arguments(tree, function.parameters)
        return Typed(out.Hosted(index, self.given(tree, function.parameters)), function.gives)

    def given(self, tree: Function, declared: tuple[Variable, ...]) -> tuple[out.Expression, ...]:
        """What parameters get, in order; those that are left out have their start values."""
        given: list[out.Expression] = []
        for argument, one in zip(tree.arguments, declared, strict=False):
            typed = self.typed(argument, None if one.by_reference else one.type)
            if not one.by_reference:
                self.require(typed, one.type, argument, f"`{one.name}` of `{tree.name}`")
            given.append(self.reference(argument, typed, one) if one.by_reference else typed.code)
        return (*given, *(out.Constant(one.start) for one in declared[len(given) :]))
