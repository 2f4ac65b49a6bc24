using MutualLearning;
using MutualLearning.Contributions;
using MutualLearning.Streams;

namespace NetStandardPlugin;

/// <summary>A thank-you: it says what for, in at least three words.</summary>
public sealed class Appreciation : IContributionKind
{
    private static readonly MessageCode TooShort = new("appreciation.too-short", "Say what for, in at least three words.");

    public ContributionKind Kind => new("appreciation");

    public Refusal? Check(ContributionContext context)
    {
        if (context.Text.Split(' ').Length < 3)
        {
            return new Refusal(TooShort);
        }

        return null;
    }
}
