using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using MutualLearning.Sessions;

namespace MutualLearning.Tests.Conventions;

/// <summary>Where the checkout is, and what the core consists of.</summary>
internal static class Repository
{
    public static readonly string Root = FindRoot();

    public static Assembly Core => typeof(Session).Assembly;

    public static IEnumerable<Type> PublicTypes => Core.GetExportedTypes();

    public static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MutualLearning.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests must run from within a checkout.");
    }
}
