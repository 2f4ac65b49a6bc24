using System.Runtime.InteropServices;

namespace MutualLearning.Streams;

/// <summary>Goes through a <see cref="ValueList{T}"/> without an allocation, also across an await.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <remarks>A mutable value, for <c>foreach</c> only. The <c>default</c> value goes through nothing.</remarks>
[StructLayout(LayoutKind.Auto)]
public struct ValueListEnumerator<T>
{
    private readonly ValueList<T>? log;
    private int next;

    internal ValueListEnumerator(ValueList<T> log) => this.log = log;

    /// <summary>The current item.</summary>
    public readonly T Current => log![next - 1];

    /// <summary>Goes to the next item.</summary>
    /// <returns>Whether there is one.</returns>
    public bool MoveNext() => log is not null && next++ < log.Count;
}
