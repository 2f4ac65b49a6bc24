using System;
using System.Threading;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Whether the words and the fields of a contribution are as its phase and its kind ask for.</summary>
internal static class ContributionText
{
    /// <summary>The words, and the fields: only those that the phase declares, for their names are words of the practice and not of a person.</summary>
    public static Refusal? BadFields(Session session, Phase phase, ContributionKind kind, string text, ValueList<ContributionField> fields)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            var field = fields[i];
            if (PlainText.IsBlank(field.Text) == field.Person.IsDefault || IsThereBefore(fields, i) || !FieldNeeds.IsAsked(phase, kind, field.Name))
            {
                return new Refusal(SessionRefusals.FieldInvalid, phase.Id.Value, kind.Value, PlainText.Short(field.Name));
            }

            if ((SessionChecks.BadWords(field.Text) ?? FieldForms.Bad(session, field)) is { } refusal)
            {
                return refusal;
            }
        }

        return SessionChecks.BadWords(text) ?? TooLong(text, fields);
    }

    /// <summary>Whether text and fields are together longer than a text may be.</summary>
    public static Refusal? TooLong(string text, ValueList<ContributionField> fields) =>
        Length(text, fields) > SessionLimits.MaxTextLength ? new Refusal(SessionRefusals.TextTooLong, SessionChecks.Invariant(SessionLimits.MaxTextLength)) : default(Refusal?);

    /// <summary>What the kind itself says.</summary>
    public static Refusal? BadKind(ContributionKind name, ContributionContext contribution, bool isAnonymous, CommandContext context, ContributionKinds kinds)
    {
        if (!kinds.TryGet(name, out var kind))
        {
            return new Refusal(SessionRefusals.KindUnknown, name.Value);
        }

        var answer = KindCalls.Check(kind, contribution, kinds.Patience(), context.CancellationToken, isAnonymous);
        return !answer.IsAnswered ? new Refusal(SessionRefusals.KindFailed, name.Value).Because(answer.Cause!.Value)
            : answer.Value.IsDefault ? default(Refusal?)
            : answer.Value;
    }

    private static long Length(string text, ValueList<ContributionField> fields)
    {
        var length = (long)text.Length;
        foreach (var field in fields)
        {
            length += field.Text.Length;
        }

        return length;
    }

    private static bool IsThereBefore(ValueList<ContributionField> fields, int place)
    {
        for (var i = 0; i < place; i++)
        {
            if (string.Equals(fields[i].Name, fields[place].Name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
