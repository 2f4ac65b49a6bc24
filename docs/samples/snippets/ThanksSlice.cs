using System;
using System.Text.Json.Serialization;
using MutualLearning;
using MutualLearning.Roles;
using MutualLearning.Slices;
using MutualLearning.Streams;
using NodaTime;

namespace Snippets;

// <slice-events>
public abstract record ThanksEvent(Instant At);

public sealed record Thanked(Instant At, PersonId To, PersonId By, string For) : ThanksEvent(At);

public sealed record ThanksAnswered(Instant At, PersonId By, string Words) : ThanksEvent(At);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters = [typeof(EventValues)])]
[JsonSerializable(typeof(Thanked))]
[JsonSerializable(typeof(ThanksAnswered))]
[JsonSerializable(typeof(GiveThanks))]
[JsonSerializable(typeof(AnswerThanks))]
internal sealed partial class ThanksJson : JsonSerializerContext;
// </slice-events>

// <slice-commands>
public abstract record ThanksCommand;

public sealed record GiveThanks(PersonId To, string For, PersonId By) : ThanksCommand;

public sealed record AnswerThanks(PersonId By, string Words) : ThanksCommand;

public sealed record Thanks(PersonId To, PersonId By, string For, string Answer)
{
    public static Thanks None { get; } = new(default, default, string.Empty, string.Empty);
}
// </slice-commands>

// <slice>
public sealed class ThanksSlice() : Slice<Thanks, ThanksCommand, ThanksEvent>("thanks")
{
    private static readonly MessageCode Empty = new("thanks.empty", "Thanks have somebody to thank, somebody who thanks, and words.");
    private static readonly MessageCode NotYours = new("thanks.not-yours", "Only {person} answers these thanks.");
    private static readonly MessageCode Given = new("thanks.given", "These thanks were given already.");

    public static ThanksSlice Instance { get; } = new();

    public override Thanks Initial => Thanks.None;

    public override Thanks Evolve(Thanks state, ThanksEvent body) => body switch
    {
        Thanked e => new(e.To, e.By, e.For, string.Empty),
        ThanksAnswered e => state with { Answer = e.Words },
        _ => state,
    };

    public override Func<Thanks, ThanksCommand, CommandContext, Decided<ThanksEvent>> Decide(IServiceProvider services) => static (thanks, command, context) => command switch
    {
        GiveThanks c when c.To.IsDefault || c.By.IsDefault || string.IsNullOrWhiteSpace(c.For) => Empty,
        GiveThanks when !thanks.To.IsDefault => Given,
        GiveThanks c => new Thanked(context.Now, c.To, c.By, c.For),
        AnswerThanks c when c.By.IsDefault || c.By != thanks.To => new Refusal(NotYours, thanks.To.Value),
        AnswerThanks c => new ThanksAnswered(context.Now, c.By, c.Words),
        _ => Empty,
    };

    public override EventSet<ThanksEvent> Events() => new EventSet<ThanksEvent>()
        .Add("thanks.thanked.v1", static () => ThanksJson.Default.Thanked,
            static (e, pass) => e with { To = pass.Person(e.To), By = pass.Person(e.By), For = pass.Own(e.For, e.By) })
        .Add("thanks.answered.v1", static () => ThanksJson.Default.ThanksAnswered,
            static (e, pass) => e with { By = pass.Person(e.By), Words = pass.Own(e.Words, e.By) });

    public override CommandSet<ThanksCommand> Commands() => new CommandSet<ThanksCommand>()
        .Add("thanks.give.v1", static () => ThanksJson.Default.GiveThanks)
        .Add("thanks.answer.v1", static () => ThanksJson.Default.AnswerThanks);

    public override Instant? TimeOf(ThanksEvent body) => body.At;
}
// </slice>
