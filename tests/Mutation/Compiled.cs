using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;

namespace MutualLearning.Mutation;

/// <summary>The core with all its mutants, compiled once. What does not compile with a mutant is compiled without that mutant.</summary>
internal sealed class Compiled
{
    /// <summary>As the core is compiled for .NET 10.</summary>
    public static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14, preprocessorSymbols:
        ["NET", "NETCOREAPP", "NET10_0", "NET5_0_OR_GREATER", "NET6_0_OR_GREATER", "NET7_0_OR_GREATER", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER", "RELEASE"]);

    private readonly Dictionary<string, Mutant> known = new(StringComparer.Ordinal);
    private readonly HashSet<int> dropped = [];

    /// <summary>The mutants that are in the assembly.</summary>
    public IReadOnlyList<Mutant> Mutants => [.. known.Values.Where(m => !dropped.Contains(m.Id)).OrderBy(m => m.Id)];

    /// <summary>Those that do not compile.</summary>
    public IReadOnlyList<Mutant> Uncompiled => [.. known.Values.Where(m => dropped.Contains(m.Id))];

    /// <summary>Compiles the core.</summary>
    /// <param name="core">The folder of its sources.</param>
    /// <param name="built">The folder of the built tests, with every assembly that the core refers to.</param>
    /// <param name="output">Where the assembly goes.</param>
    /// <param name="isMutated">Is this file to be mutated?</param>
    public static Compiled Into(string core, string built, string output, Func<string, bool> isMutated)
    {
        var result = new Compiled();
        var sources = Directory.EnumerateFiles(core, "*.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(core, f).Replace('\\', '/'))
            .Where(f => !f.StartsWith("bin/", StringComparison.Ordinal) && (!f.StartsWith("obj/", StringComparison.Ordinal) || f == "obj/Release/net10.0/MutualLearning.AssemblyInfo.cs"))
            .Order(StringComparer.Ordinal)
            .Select(f => CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(core, f)), Parsing, f))
            .ToList();
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release);
        CSharpGeneratorDriver.Create(Generators(), parseOptions: Parsing)
            .RunGeneratorsAndUpdateCompilation(CSharpCompilation.Create("MutualLearning", sources, References(built), options), out var generated, out _);
        var original = (CSharpCompilation)generated;

        var trees = original.SyntaxTrees.ToDictionary(s => s.FilePath, s => s, StringComparer.Ordinal);
        var stale = sources.Where(s => isMutated(s.FilePath)).ToList();
        for (var round = 0; ; round++)
        {
            foreach (var source in stale)
            {
                var rewritten = new Mutator(source.FilePath, original.GetSemanticModel(source), result.Number).Visit(source.GetRoot())!;
                trees[source.FilePath] = CSharpSyntaxTree.Create((CSharpSyntaxNode)rewritten, Parsing, source.FilePath);
            }

            var compilation = original.RemoveAllSyntaxTrees().AddSyntaxTrees(trees.Values).AddSyntaxTrees(CSharpSyntaxTree.ParseText(Switchboard.Source, Parsing));
            var errors = Emit(compilation, built, output);
            if (errors.Count == 0)
            {
                return result;
            }

            var before = result.dropped.Count;
            stale = [.. errors.Select(result.Without).OfType<string>().Distinct().Select(path => sources.Single(s => s.FilePath == path))];
            if (round == 20 || result.dropped.Count == before)
            {
                throw new InvalidOperationException(string.Join(Environment.NewLine, errors.Take(20).Prepend<object>("The mutated core does not compile.")));
            }
        }
    }

    private static IEnumerable<MetadataReference> References(string built)
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(f => Path.GetDirectoryName(f) == runtime);
        string[] packages = ["NodaTime", "Ardalis.GuardClauses", "Microsoft.Extensions.DependencyInjection.Abstractions"];
        return framework.Concat(packages.Select(p => Path.Combine(built, p + ".dll"))).Select(f => MetadataReference.CreateFromFile(f));
    }

    // The generators that the SDK itself would run.
    private static IEnumerable<ISourceGenerator> Generators()
    {
        var runtime = new DirectoryInfo(Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        var packs = Path.Combine(runtime.Parent!.Parent!.Parent!.FullName, "packs/Microsoft.NETCore.App.Ref");
        var pack = Directory.GetDirectories(packs).Where(p => Path.GetFileName(p).StartsWith("10.", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Last();
        return Assembly.LoadFrom(Path.Combine(pack, "analyzers/dotnet/cs/System.Text.Json.SourceGeneration.dll")).GetTypes()
            .Where(t => t.GetCustomAttribute<GeneratorAttribute>() is not null)
            .Select(t => ((IIncrementalGenerator)Activator.CreateInstance(t)!).AsSourceGenerator());
    }

    private static List<Diagnostic> Emit(CSharpCompilation compilation, string built, string output)
    {
        using var file = File.Create(output);
        var result = compilation.Emit(file, manifestResources: Resources(Path.Combine(built, "MutualLearning.dll")));
        return [.. result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)];
    }

    private static IEnumerable<ResourceDescription> Resources(string assembly)
    {
        using var reader = new PEReader(File.OpenRead(assembly));
        var metadata = reader.GetMetadataReader();
        var section = reader.GetSectionData(reader.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress);
        var found = new List<ResourceDescription>();
        foreach (var resource in metadata.ManifestResources.Select(metadata.GetManifestResource))
        {
            var at = section.GetReader((int)resource.Offset, section.Length - (int)resource.Offset);
            var bytes = at.ReadBytes(at.ReadInt32());
            found.Add(new ResourceDescription(metadata.GetString(resource.Name), () => new MemoryStream(bytes), resource.Attributes.HasFlag(ManifestResourceAttributes.Public)));
        }

        return found;
    }

    private int? Number(Mutant mutant)
    {
        // Two like it in one line are two: they are counted in the order in which they are met.
        var place = $"{mutant.Line} {mutant.Key}";
        for (var i = 0; ; i++)
        {
            var key = $"{place} {i}";
            if (!known.TryGetValue(key, out var found))
            {
                known.Add(key, found = mutant with { Id = known.Count });
                met.Add(key);
                return found.Id;
            }

            if (met.Add(key))
            {
                return dropped.Contains(found.Id) ? null : found.Id;
            }
        }
    }

    // Which file is to be written anew without the mutants that stand where the error is.
    private string? Without(Diagnostic error)
    {
        var tree = error.Location.SourceTree;
        var node = tree?.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);
        var marked = node?.AncestorsAndSelf().FirstOrDefault(n => n.HasAnnotations(Mutator.Annotation));
        var nodes = marked is not null ? [marked] : node?.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault()?.GetAnnotatedNodes(Mutator.Annotation) ?? [];
        foreach (var id in nodes.SelectMany(n => n.GetAnnotations(Mutator.Annotation)).SelectMany(a => a.Data!.Split(',')))
        {
            dropped.Add(int.Parse(id, System.Globalization.CultureInfo.InvariantCulture));
        }

        met.Clear();
        return tree?.FilePath;
    }

    private readonly HashSet<string> met = new(StringComparer.Ordinal);
}
