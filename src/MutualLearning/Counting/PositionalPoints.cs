namespace MutualLearning.Counting;

/// <summary>What a ballot gives an option in a <see cref="PositionalCount"/>.</summary>
public enum PositionalPoints
{
    /// <summary>1 to the option ranked first, in equal parts where several are; as in <c>plurality</c>.</summary>
    FirstPlaces,

    /// <summary>1 to each option that is approved of; as in <c>approval</c>.</summary>
    Approvals,

    /// <summary>Its score, 0 where there is none; as in <c>score</c>.</summary>
    Scores,

    /// <summary>Points by place, as many for the first as there are options, shared by equal ones; as in <c>borda</c>.</summary>
    Borda,
}
