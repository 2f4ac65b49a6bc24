using MutualLearning.Contributions;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Decides on corrections of what was contributed.</summary>
internal static class Correcting
{
    public static Decided<SessionEvent> Decide(Session session, CorrectContribution c, CommandContext context, ContributionKinds kinds)
    {
        if ((SessionChecks.NotPresent(session, c.By) ?? SessionChecks.BadText(c.Text)) is { } refusal)
        {
            return refusal;
        }

        if (session.FindContribution(c.Contribution) is not { } contribution || !Sight.CanSee(session, c.By, contribution))
        {
            return new Refusal(SessionRefusals.ContributionUnknown, c.Contribution.Value);
        }

        if (contribution.IsAnonymous)
        {
            return SessionRefusals.AnonymousFixed;
        }

        if (c.Corrections is { } read && read != contribution.Corrections)
        {
            return new Refusal(SessionRefusals.CorrectedMeanwhile, c.Contribution.Value);
        }

        // A pass gets no words afterwards either. The words are looked at as those of the author, whoever corrects them.
        var fields = c.Fields ?? contribution.Fields;
        var corrected = new ContributionContext(contribution.Author, c.Text, contribution.Links, session.Common) { Fields = fields };
        return (BadCorrection(session, contribution, c, fields) ?? ContributionText.BadKind(contribution.Kind, corrected, isAnonymous: false, context, kinds)) is { } wrong
            ? wrong
            : new ContributionCorrected(context.Now, c.Contribution, c.Text, c.By, c.Fields);
    }

    // Fields that stay are not looked at again: those of somebody who was erased are empty.
    private static Refusal? BadCorrection(Session session, Contribution contribution, CorrectContribution c, ValueList<ContributionField> fields)
    {
        if (c.Fields is null)
        {
            return ContributionText.TooLong(c.Text, fields);
        }

        var phase = session.Visits[contribution.Visit - 1].Phase;
        return ContributionText.BadFields(session, phase, contribution.Kind, c.Text, fields) ?? FieldNeeds.Missing(session, phase, contribution, fields);
    }
}
