using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace MutualLearning.Testing;

/// <summary>Finds the conformance kits that the test assembly of a provider does not use.</summary>
public static class ConformanceCoverage
{
    /// <summary>Every kit of this library, in the order of their names.</summary>
    public static IReadOnlyList<Type> Kits { get; } =
    [
        .. typeof(ConformanceKit).Assembly.GetExportedTypes()
            .Where(type => type.IsAbstract && type.IsSubclassOf(typeof(ConformanceKit)))
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    /// <summary>The kits from which no class of an assembly is derived.</summary>
    /// <param name="tests">The test assembly of the provider.</param>
    /// <returns>The kits, in the order of their names.</returns>
    public static IReadOnlyList<Type> Missing(Assembly tests)
    {
        var types = (tests ?? throw new ArgumentNullException(nameof(tests))).GetTypes();
        return [.. Kits.Where(kit => !types.Any(type => !type.IsAbstract && type.IsSubclassOf(kit)))];
    }

    /// <summary>Fails unless an assembly has a class for every kit.</summary>
    /// <param name="tests">The test assembly of the provider.</param>
    /// <param name="notProvided">The kits of the ports that the provider does not implement.</param>
    /// <exception cref="ConformanceException">A kit is used by no class, or one is named as not provided and used all the same.</exception>
    public static void Require(Assembly tests, params Type[] notProvided)
    {
        var missing = Missing(tests);
        var unused = missing.Except(notProvided).Select(kit => kit.Name + " is used by no class").ToList();
        var used = notProvided.Except(missing).Select(kit => kit.Name + " is said not to be provided, and is used");
        unused.AddRange(used);
        if (unused.Count > 0)
        {
            throw new ConformanceException(tests.GetName().Name + ": " + string.Join("; ", unused) + ".");
        }
    }
}
