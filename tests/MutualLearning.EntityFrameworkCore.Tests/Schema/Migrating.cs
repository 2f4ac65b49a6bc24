using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace MutualLearning.EntityFrameworkCore.Tests.Schema;

/// <summary>Does what <c>dotnet ef migrations add</c> does, and compiles the code that it writes into the assembly of the host.</summary>
internal sealed class Migrating(Func<DbContextOptionsBuilder, Assembly?, DbContextOptionsBuilder> use)
{
    private readonly List<ScaffoldedMigration> migrations = [];
    private Assembly? compiled;

    public GrowingContext Context(ModelVersion version)
    {
        var options = new DbContextOptionsBuilder<GrowingContext>();
        use(options, compiled ?? typeof(string).Assembly).ReplaceService<IModelCacheKeyFactory, GrowingContext.CacheKey>();
        return new GrowingContext(options.Options, version);
    }

    /// <summary>Adds a migration.</summary>
    /// <returns>Its code.</returns>
    public string Add(string name, ModelVersion version)
    {
        using var context = Context(version);
        var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(context);
        OfProvider(context).ConfigureDesignTimeServices(services);
        using var provider = services.BuildServiceProvider();
        using var scope = provider.CreateScope();
        var migration = scope.ServiceProvider.GetRequiredService<IMigrationsScaffolder>().ScaffoldMigration(name, "Host");
        migrations.Add(migration);
        compiled = Compile();
        return migration.MigrationCode;
    }

    private static IDesignTimeServices OfProvider(DbContext context)
    {
        var assembly = Assembly.Load(new AssemblyName(context.GetService<IDatabaseProvider>().Name));
        var name = assembly.GetCustomAttribute<DesignTimeProviderServicesAttribute>()!.TypeName;
        return (IDesignTimeServices)Activator.CreateInstance(assembly.GetType(name, throwOnError: true)!)!;
    }

    private Assembly Compile()
    {
        var code = migrations.SelectMany(m => new[] { m.MigrationCode, m.MetadataCode }).Append(migrations[^1].SnapshotCode);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        using var image = new MemoryStream();
        var result = CSharpCompilation.Create(
            "Host" + Guid.NewGuid().ToString("N"),
            code.Select(text => CSharpSyntaxTree.ParseText(text, cancellationToken: CancellationToken.None)),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(image);
        result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Should().BeEmpty();
        image.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(image);
    }
}
