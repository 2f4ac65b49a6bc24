using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MutualLearning.Benchmarks.Structure;

/// <summary>The sources of a project, as the compiler sees them.</summary>
internal sealed class Sources
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14, preprocessorSymbols: ["NET", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"]);

    private readonly string name;
    private readonly List<SyntaxTree> trees;
    private readonly Lazy<IReadOnlyList<(string Folder, string Used, string File, string Type)>> uses;

    public Sources(string folder)
    {
        trees = [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f))
            .Where(f => !f.StartsWith("bin/", StringComparison.Ordinal) && !f.StartsWith("obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(f => CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(folder, f)), Parsing, f))];
        name = Path.GetFileName(folder);
        uses = new(Use);
    }

    public int Count => trees.Count;

    public int Lines => trees.Sum(LinesOf);

    public int MedianLines => trees.Select(LinesOf).Order().ElementAt(trees.Count / 2);

    public string Longest => trees.MaxBy(LinesOf) is { } tree ? $"{LinesOf(tree)} ({tree.FilePath})" : "none";

    /// <summary>The type with the most lines over all its parts.</summary>
    public (string Name, int Lines, int Files) GreatestType => Types.MaxBy(t => t.Lines);

    /// <summary>The types, each with the lines of all its parts and the number of files that these stand in.</summary>
    public IEnumerable<(string Name, int Lines, int Files)> Types => trees
        .SelectMany(t => t.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>().Where(d => d.Parent is BaseNamespaceDeclarationSyntax))
        .GroupBy(NameOf, StringComparer.Ordinal)
        .Select(g => (g.Key, g.Sum(LengthOf), g.Select(d => d.SyntaxTree).Distinct().Count()));

    /// <summary>Which type of which folder each folder uses, once: (folder, used folder, the file that uses it, the type).</summary>
    public IReadOnlyList<(string Folder, string Used, string File, string Type)> Uses => uses.Value;

    /// <summary>Groups of folders of which each needs each other, at the finest grain; each as the names of its folders.</summary>
    public IReadOnlyList<string> FolderCycles()
    {
        var needs = trees.Select(FolderOf).Distinct(StringComparer.Ordinal).ToDictionary(f => f, _ => new HashSet<string>(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var use in Uses)
        {
            needs[use.Folder].Add(use.Used);
        }

        var reach = needs.Keys.ToDictionary(f => f, f => Reached(f, needs), StringComparer.Ordinal);
        return [.. needs.Keys.Where(f => reach[f].Contains(f))
            .Select(f => string.Join(" ↔ ", needs.Keys.Where(o => o == f || (reach[f].Contains(o) && reach[o].Contains(f))).Order(StringComparer.Ordinal)))
            .Distinct(StringComparer.Ordinal)];
    }

    private IReadOnlyList<(string Folder, string Used, string File, string Type)> Use()
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(f => Path.GetFileName(f) != name + ".dll");
        var compilation = CSharpCompilation.Create(name, trees, platform.Select(f => MetadataReference.CreateFromFile(f)), new(OutputKind.DynamicallyLinkedLibrary));
        return [.. trees.SelectMany(tree => UsesOf(tree, compilation.GetSemanticModel(tree))).GroupBy(u => (u.Folder, u.Used)).Select(g => g.First())];
    }

    private static IEnumerable<(string Folder, string Used, string File, string Type)> UsesOf(SyntaxTree tree, SemanticModel model) =>
        from word in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
        let type = model.GetSymbolInfo(word).Symbol as INamedTypeSymbol
        where type is { DeclaringSyntaxReferences.Length: > 0 }
        let used = FolderOf(type.DeclaringSyntaxReferences[0].SyntaxTree)
        where used != FolderOf(tree)
        select (FolderOf(tree), used, tree.FilePath, type.Name);

    private static HashSet<string> Reached(string from, Dictionary<string, HashSet<string>> uses)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(uses[from]);
        while (open.TryPop(out var next))
        {
            if (reached.Add(next))
            {
                foreach (var more in uses[next])
                {
                    open.Push(more);
                }
            }
        }

        return reached;
    }

    private static string FolderOf(SyntaxTree tree) => Path.GetDirectoryName(tree.FilePath)!;

    // Generic types of one name are several types.
    private static string NameOf(TypeDeclarationSyntax type) =>
        $"{((BaseNamespaceDeclarationSyntax)type.Parent!).Name}.{type.Identifier.Text}{(type.TypeParameterList is { } list ? "`" + list.Parameters.Count : string.Empty)}";

    private static int LengthOf(TypeDeclarationSyntax type)
    {
        var span = type.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }

    private static int LinesOf(SyntaxTree tree) => tree.GetText().Lines.Count - 1;
}
