using System;
using System.Linq;
using System.Reflection;
using MutualLearning.Privacy;
using MutualLearning.Roles;
using MutualLearning.Slices;
using MutualLearning.Streams;
using MutualLearning.Tests.Shared;
using NodaTime;

namespace MutualLearning.Tests.Privacy;

/// <summary>The register of erasures is a slice that nobody outside the library sends commands to: a test takes its steps and its events by name.</summary>
internal static class Register
{
    private static readonly Slice Slice = BuiltIn.Events.Find("erasure")!;

    private static readonly Steps Run = (Steps)Activator.CreateInstance(typeof(Typed<,,>).MakeGenericType(Slice.GetType().BaseType!.GetGenericArguments()), Slice)!;

    public static object Initial => Run.Initial;

    public static object Begin(int number, Pseudonym mark) => Made("BeginErasure", number, mark);

    public static object Complete(int number, ErasureScope scope, int streams, int events) => Made("CompleteErasure", number, scope, streams, events);

    public static object Seal(int number) => Made("SealErasure", number);

    public static object Begun(Instant at, int number, Pseudonym mark) => Made("ErasureBegun", at, number, mark);

    public static object Completed(Instant at, int number, ErasureScope scope, int streams, int events) => Made("ErasureCompleted", at, number, scope, streams, events);

    public static bool IsBegun(object body) => BuiltIn.Events.NameOf(body) == "erasure.begun.v1";

    public static ValueList<Erasure> Erasures(object register) => (ValueList<Erasure>)register.GetType().GetProperty("Erasures")!.GetValue(register)!;

    public static Decided<object> Decide(object register, object step, CommandContext context) => Run.Decide(register, step, context);

    public static object Evolve(object register, object body) => Run.Evolve(register, body);

    private static object Made(string name, params object[] arguments) =>
        Activator.CreateInstance(typeof(IPersonalData).Assembly.GetType("MutualLearning.Privacy." + name, throwOnError: true)!, arguments)!;

    private abstract class Steps
    {
        public abstract object Initial { get; }

        public abstract Decided<object> Decide(object register, object step, CommandContext context);

        public abstract object Evolve(object register, object body);
    }

    private sealed class Typed<TState, TCommand, TEvent>(Slice<TState, TCommand, TEvent> slice) : Steps
        where TState : class
        where TCommand : class
        where TEvent : class
    {
        private readonly Func<TState, TCommand, CommandContext, Decided<TEvent>> decide = slice.Decide(null!);

        public override object Initial => slice.Initial;

        public override Decided<object> Decide(object register, object step, CommandContext context)
        {
            var decided = decide((TState)register, (TCommand)step, context);
            return decided.IsAccepted ? decided.Events.As<object>() : decided.Refusal;
        }

        public override object Evolve(object register, object body) => slice.Evolve((TState)register, (TEvent)body);
    }
}
