using System;
using System.Threading;

namespace MutualLearning.Streams;

/// <summary>A value that is made when it is first asked for, and then kept; what it was made of is let go. Equal by the value. Safe for use by many threads: it may be made twice.</summary>
internal sealed class Deferred<T> : IEquatable<Deferred<T>>
    where T : class
{
    private Func<T>? make;
    private T? value;

    public Deferred(T value) => this.value = value;

    public Deferred(Func<T> make) => this.make = make;

    public T Value
    {
        get
        {
            if (Volatile.Read(ref value) is null && Volatile.Read(ref make) is { } first)
            {
                Volatile.Write(ref value, first());
                Volatile.Write(ref make, null);
            }

            return Volatile.Read(ref value)!;
        }
    }

    public bool Equals(Deferred<T>? other) => other is not null && Value.Equals(other.Value);

    public override bool Equals(object? obj) => Equals(obj as Deferred<T>);

    public override int GetHashCode() => Value.GetHashCode();
}
