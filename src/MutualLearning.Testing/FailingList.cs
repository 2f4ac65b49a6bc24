using System.Collections;
using System.Collections.Generic;

namespace MutualLearning.Testing;

/// <summary>Two items, of which the second cannot be had.</summary>
internal sealed class FailingList(object first) : IReadOnlyList<object>
{
    public int Count => 2;

    public object this[int index] => index == 0 ? first : throw new FailingListException();

    public IEnumerator<object> GetEnumerator()
    {
        yield return first;
        throw new FailingListException();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
