using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Streams;

public sealed class LogTests
{
    [Fact]
    public void Add_FromAnyEarlierList_NeverChangesAnyList() =>
        Gen.Select(Gen.Int[0, 1000], Gen.Int).Array[0, 60].Sample(steps =>
        {
            var lists = new List<(ValueList<int> Log, int[] Items)> { (ValueList<int>.Empty, []) };
            foreach (var (from, item) in steps)
            {
                var (log, items) = lists[from % lists.Count];
                lists.Add((log.Add(item), [.. items, item]));
            }

            foreach (var (log, items) in lists)
            {
                log.AsEnumerable().Should().Equal(items);
                log.Equals(ValueList<int>.Of(items)).Should().BeTrue();
            }
        });

    [Fact]
    public void ANull_IsRefusedWhereItIsAdded()
    {
        var one = ValueList<string>.Of(["a"]);

        FluentActions.Invoking(() => ValueList<string>.Of(["a", null!])).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => (ValueList<string>)["a", null!]).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => one.Add(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => one.SetItem(0, null!)).Should().Throw<ArgumentNullException>();
        one.Select(_ => (string?)null).Should().Equal([null], "what is looked at may not be there");
        one.Should().Equal("a");
    }
}
