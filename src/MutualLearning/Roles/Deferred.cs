using System;
using System.Threading;

namespace MutualLearning.Roles;

/// <summary>
/// What somebody may see of something, made when it is first asked for, and then kept; what it was made of is let go. Equal by the value. Safe for use by many
/// threads: it may be made twice.
/// </summary>
internal sealed class Deferred<T> : IEquatable<Deferred<T>>
    where T : class
{
    private readonly PersonId viewer;
    private readonly Func<object, PersonId, T>? make;
    private object? from;
    private T? value;

    public Deferred(T value) => this.value = value;

    /// <summary>Defers a value. The function is static: nothing is allocated for it.</summary>
    public Deferred(object from, PersonId viewer, Func<object, PersonId, T> make) => (this.from, this.viewer, this.make) = (from, viewer, make);

    public T Value
    {
        get
        {
            if (Volatile.Read(ref value) is null && Volatile.Read(ref from) is { } source)
            {
                Volatile.Write(ref value, make!(source, viewer));
                Volatile.Write(ref from, null);
            }

            return Volatile.Read(ref value)!;
        }
    }

    public bool Equals(Deferred<T>? other) => other is not null && Value.Equals(other.Value);

    public override bool Equals(object? obj) => Equals(obj as Deferred<T>);

    public override int GetHashCode() => Value.GetHashCode();
}
