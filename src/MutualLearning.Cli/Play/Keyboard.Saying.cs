using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;

namespace MutualLearning.Cli.Play;

/// <content>What is said, voted and seen.</content>
internal sealed partial class Keyboard
{
    private async Task ContributeAsync(PersonId by, string rest, CancellationToken cancellationToken)
    {
        var (kind, words) = Split(rest);
        if (!Identifier.IsValid(kind))
        {
            Answer("say KIND WORDS");
            return;
        }

        var allowed = session.MayDo(by, Now()).Find(new ContributionKind(kind));
        var target = allowed?.Targets is { Count: > 0 } targets ? targets[targets.Count - 1] : default;
        var (number, others) = Split(words);
        var seen = session.ViewAs(by).Contributions;
        if (number.StartsWith('#') && int.TryParse(number.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place >= 1 && place <= seen.Count)
        {
            (target, words) = (seen[place - 1].Id, others);
        }

        var fields = ValueList<ContributionField>.Empty;
        foreach (var name in allowed?.Fields ?? [])
        {
            fields = fields.Add(new ContributionField(name, await ReadAsync($"  {name}> ", cancellationToken).ConfigureAwait(false) ?? string.Empty));
        }

        var link = allowed is { Link: not LinkKind.Unknown } needed ? needed.Link : LinkKind.BuildsOn;
        ValueList<ContributionLink> links = target.IsDefault ? [] : [new ContributionLink(link, target)];
        var contribute = new Contribute(by, new ContributionKind(kind), words, links, Visit: session.Visit?.Number ?? 0, Fields: fields);
        await DoAsync(by, contribute, cancellationToken).ConfigureAwait(false);
    }

    private async Task VoteAsync(PersonId by, string rest, CancellationToken cancellationToken)
    {
        var voters = live.Count == 1 ? live : session.Participants.Where(p => p.Presence == Presence.Present && live.Contains(p.Person)).Select(p => p.Person);
        var words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var ballots = new Dictionary<PersonId, Stance>();
        for (var i = 0; i < voters.Count; i++)
        {
            var word = words.Length == 0 ? "yes" : i < words.Length ? words[i] : string.Empty;
            if (word.Length > 0 && Stances.Of(word) is not { } stance)
            {
                Answer($"'{word}' is no vote: {Stances.Words}");
                return;
            }
            else if (word.Length > 0)
            {
                ballots.Add(voters[i], Stances.Of(word)!.Value);
            }
        }

        if (await table.Rehearsal.DecideAsync(ballots, cancellationToken).ConfigureAwait(false) is not { } step)
        {
            Answer($"{by} cannot bring a decision about here: nobody who may move the session on votes.");
            return;
        }

        session = step.After;
        narrator.Tell(step);
    }

    private void Look(PersonId by)
    {
        var view = session.ViewAs(by);
        for (var i = 0; i < view.Contributions.Count; i++)
        {
            var c = view.Contributions[i];
            Answer(string.Create(CultureInfo.InvariantCulture, $"#{i + 1} {(c.Author.IsDefault ? "?" : c.Author.Value)}, {c.Kind}: {c.Text}"));
        }

        Answer(string.Create(CultureInfo.InvariantCulture, $"{view.Contributions.Count} seen, {view.HiddenContributions} hidden from {by}"));
    }
}
