using System.Collections.Generic;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Committees;

/// <summary>A count that ends as soon as a committee has its size.</summary>
internal sealed class UpTo(SequentialCount count, int size) : SequentialCount
{
    public SequentialCount Inner => count;

    public override bool LessIsBetter => count.LessIsBetter;

    public override bool IsTooLong => count.IsTooLong;

    public override IReadOnlyList<int> Committee => count.Committee;

    protected override Rational?[] Compute() => count.Figures();

    protected override bool IsEnded => count.Committee.Count == size;

    public override int[] Next() => IsEnded ? [] : count.Next();

    protected override void Choose(int option) => count.Take(option);

    public override SequentialCount Copy() => new UpTo(count.Copy(), size);

    public override string Key() => count.Key();
}
