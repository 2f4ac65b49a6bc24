using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

namespace MutualLearning.Testing;

/// <summary>What an implementation of a port must do, as checks that any test framework can run.</summary>
/// <remarks>
/// Derive from a kit in the test assembly of the implementation. Run <see cref="RunAsync"/> for each of <see cref="Checks"/>, for
/// instance as a theory, or override each check and mark it as a test. A check that fails throws <see cref="ConformanceException"/>.
/// </remarks>
public abstract class ConformanceKit
{
    /// <summary>The names of the checks, in ordinal order: every public virtual method without parameters that returns a task.</summary>
    public IReadOnlyList<string> Checks => [.. Methods().Select(method => method.Name)];

    /// <summary>Runs one check.</summary>
    /// <param name="check">Its name, as <see cref="Checks"/> has it.</param>
    /// <returns>When the check has passed.</returns>
    /// <exception cref="ArgumentException">There is no such check.</exception>
    /// <exception cref="ConformanceException">The check failed.</exception>
    public Task RunAsync(string check)
    {
        var method = Methods().FirstOrDefault(m => string.Equals(m.Name, check, StringComparison.Ordinal))
            ?? throw new ArgumentException("There is no check " + check + ".", nameof(check));
        try
        {
            return (Task)method.Invoke(this, null)!;
        }
        catch (TargetInvocationException failed) when (failed.InnerException is { } error)
        {
            // A check that fails before it waits for anything fails like any other.
            return Task.FromException(error);
        }
    }

    /// <summary>Fails the check unless something holds.</summary>
    /// <param name="holds">What must hold.</param>
    /// <param name="otherwise">What the contract says, and what happened instead.</param>
    /// <exception cref="ConformanceException">It does not hold.</exception>
    protected static void Require(bool holds, string otherwise) => Requirement.Holds(holds, otherwise);

    /// <summary>Fails the check unless some work ends by an <see cref="OperationCanceledException"/>.</summary>
    /// <param name="work">The work, with a token that is cancelled already.</param>
    /// <param name="otherwise">What the contract says.</param>
    /// <returns>When the work has ended so.</returns>
    /// <exception cref="ConformanceException">The work ended in another way.</exception>
    protected static Task RequireCancelledAsync(Func<Task> work, string otherwise) =>
        Requirement.CancelledAsync(work ?? throw new ArgumentNullException(nameof(work)), otherwise);

    private IEnumerable<MethodInfo> Methods() => GetType()
        .GetMethods(BindingFlags.Public | BindingFlags.Instance)
        .Where(m => m.IsVirtual && m.ReturnType == typeof(Task) && m.GetParameters().Length == 0
            && typeof(ConformanceKit).IsAssignableFrom(m.GetBaseDefinition().DeclaringType)
            && m.GetBaseDefinition().DeclaringType!.Assembly == typeof(ConformanceKit).Assembly)
        .OrderBy(m => m.Name, StringComparer.Ordinal);
}
