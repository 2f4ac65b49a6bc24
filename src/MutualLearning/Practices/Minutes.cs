namespace MutualLearning.Practices;

/// <summary>How long a phase takes, in minutes.</summary>
/// <param name="Min">The shortest useful time; 0 or more.</param>
/// <param name="Default">The planned time; from <paramref name="Min"/> to <paramref name="Max"/>. In a round, and in a phase that repeats, the time of one turn.</param>
/// <param name="Max">The longest time with extensions.</param>
public sealed record Minutes(int Min, int Default, int Max)
{
    /// <summary>How many minutes more each person there takes, from 0 (unless set): where people work in groups, each of the largest group. Never in a round, whose times are those of a turn.</summary>
    public int PerPerson { get; init; }
}
