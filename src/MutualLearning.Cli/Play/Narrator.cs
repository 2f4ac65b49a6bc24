using System.Collections.Generic;
using System.Linq;
using MutualLearning.Cli.Review;
using MutualLearning.Cli.Terminal;
using MutualLearning.Contributions;
using MutualLearning.Messages;
using MutualLearning.Practices;
using MutualLearning.Sessions;
using MutualLearning.Testing;
using NodaTime;
using Spectre.Console;

namespace MutualLearning.Cli.Play;

/// <summary>Tells what happens in a session, as far as everybody may know it.</summary>
internal sealed class Narrator(IAnsiConsole console, PracticeVocabulary vocabulary, Instant start)
{
    private const int Shown = 6;

    private readonly PlayWords words = new(vocabulary.Language);
    private readonly HashSet<ContributionId> told = [];
    private readonly PhaseNarrator phases = new(console, vocabulary, start);

    public void Begin(PlayRequest request)
    {
        console.Line(Cells.Bold(vocabulary.Title));
        console.Line(Cells.Plain(vocabulary.Purpose));
        console.Line(Cells.Quiet(words.Say("begin", request.People, request.Goal, request.Seed)));
        foreach (var agreement in request.Practice.Agreements)
        {
            Say(words.Say("asked", agreement, vocabulary.AgreementOf(agreement)));
        }
    }

    public void End(Session session) => new SessionSummary(console, vocabulary, start).Tell(session);

    public void Tell(RehearsalStep step) => Tell(step.By, step.Command, step.Before, step.After, step.Refusal, step.Decision);

    public void Tell(PersonId by, SessionCommand command, Session before, Session after, Refusal? refusal, Decisions.Decision? decision = null)
    {
        if (refusal is { } no)
        {
            Say(words.Say("refused", by, Tried(command), no.Code + ": " + MessageTexts.For(vocabulary.Language).Of(no, vocabulary)));
            return;
        }

        Command(by, command, decision, before, after);
        phases.Roles(before, after);
        Reveal(command, after);
        phases.Phase(before, after);
    }

    private void Command(PersonId by, SessionCommand command, Decisions.Decision? decision, Session before, Session after)
    {
        var text = command switch
        {
            Contribute c => Contribution(c, after),
            MarkReady => words.Say("ready", by),
            AddItem c => words.Say("topic", by, c.Title),
            TakeUpItem c => words.Say("takes-up", after.FindItem(c.Item)?.Title ?? c.Item.Value),
            JoinQueue => words.Say("asks", by),
            GiveFloor c => words.Say("gives", by, c.Person),
            SettleObjection c => words.Say(after.OpenObjections.Contains(c.Objection) ? "half-settled" : "settled", c.How, by),
            ExtendPhase c => words.Say("extended", by, c.Minutes),
            AnswerAgreement c => words.Say(c.Declines ? "agrees-not" : "agrees", by, c.Agreement),
            PauseSession c => words.Say("paused", by, c.Reason),
            ResumeSession => words.Say("resumed", by),
            AdvancePhase { Reason.Length: > 0 } c => words.Say("early", by, c.Reason),
            GoToPhase c => words.Say("jumps", by, c.Reason),
            JoinDecision when decision?.Verdict is not null && Ordered(decision, after) is { } order => words.Say("ordered", order),
            JoinDecision when decision?.Verdict is { } verdict => words.Say("decided", decision.Declaration!.Rule, Verdict(verdict)),
            _ => string.Empty,
        };
        if (text.Length > 0)
        {
            Say(text);
        }

        // An item that the practice takes up by itself, with a step.
        if (after.CurrentItem != before.CurrentItem && !after.CurrentItem.IsDefault && command is not TakeUpItem)
        {
            Say(words.Say("takes-up", after.FindItem(after.CurrentItem)!.Title));
        }
    }

    // What was chosen says so itself.
    private string Verdict(Verdict verdict)
    {
        var said = MessageTexts.For(vocabulary.Language).Of(verdict);
        return verdict.Kind == VerdictKind.Chosen ? said : words[verdict.Kind.ToString()] + ": " + said;
    }

    // What the dots were put on are the topics that wait; null when they were put on something else.
    private static string? Ordered(Decisions.Decision decision, Session after)
    {
        var (waiting, options) = (after.Items.Where(static i => i.Status == ItemStatus.Waiting).ToList(), decision.Declaration!.Options);
        return waiting.Count > 1 && waiting.Count == options.Count && waiting.TrueForAll(i => options.Contains(i.Title, System.StringComparer.Ordinal) || options.Contains(i.Id.Value, System.StringComparer.Ordinal))
            ? string.Join(", ", waiting.Select(static i => i.Title))
            : null;
    }

    private string Contribution(Contribute c, Session after)
    {
        var said = after.Contributions.Count == 0 ? null : after.Contributions[after.Contributions.Count - 1];
        if (said is null || after.Visit is not { } visit)
        {
            return string.Empty;
        }

        told.Add(said.Id);
        if (!after.CanSee(default, said))
        {
            told.Remove(said.Id);
            return visit.Phase.IsAnonymous ? words["anonymous"] : words.Say(visit.Phase.Visibility is Visibility.Group or Visibility.GroupOnly or Visibility.Table ? "group-only" : "hidden", c.By);
        }

        return Line(said);
    }

    private string Line(Contribution said)
    {
        var who = said.Author.IsDefault ? words["somebody"] : said.Author.Value;
        var fields = string.Concat(said.Fields.Select(f => $" [{f.Name}: {(f.Person.IsDefault ? f.Text : f.Person.Value)}]"));
        return said.Kind == ContributionKind.Pass ? words.Say("passes", who) : words.Say("says", who, vocabulary.Of(said.Kind), said.Text + fields);
    }

    private string Tried(SessionCommand command) => command is Contribute c
        ? vocabulary.Of(c.Kind)
        : string.Concat(command.GetType().Name.Select((letter, i) => char.IsUpper(letter) ? (i == 0 ? string.Empty : " ") + char.ToLowerInvariant(letter) : letter.ToString()));

    // What was hidden and is so no longer.
    private void Reveal(SessionCommand command, Session after)
    {
        if (command is not (AdvancePhase or GoToPhase or CloseSession))
        {
            return;
        }

        var revealed = after.Contributions.Where(c => !told.Contains(c.Id) && c.Text.Length > 0 && after.CanSee(default, c));
        if (revealed.Count == 0)
        {
            return;
        }

        Say(words["revealed"]);
        foreach (var contribution in revealed.Take(Shown))
        {
            Say("  " + Line(contribution));
        }

        if (revealed.Count > Shown)
        {
            Say("  " + words.Say("more", revealed.Count - Shown));
        }

        told.UnionWith(revealed.Select(c => c.Id));
    }

    private void Say(string text) => console.Line(Cells.Plain("  " + text));
}
