using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using System.Xml.Linq;

namespace MutualLearning.Tests.Conventions;

public sealed class PublicTypeTests
{
    // What a host derives from.
    private static readonly string[] Open = ["Slice`3", "DecisionRule"];

    [Fact]
    public void PublicClasses_AreSealedStaticOrClosedHierarchies() =>
        Repository.PublicTypes
            .Where(t => !Open.Contains(t.Name, StringComparer.Ordinal))
            .Where(t => t.IsClass && !t.IsSealed && !(t.IsAbstract && t.GetConstructors().Length == 0 && HasOnlyPrivateConstructors(t)))
            .Should().BeEmpty();

    [Fact]
    public void PublicProperties_AreNeverSettable() =>
        Repository.PublicTypes
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(p => p.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            .Select(p => $"{p.DeclaringType}.{p.Name}")
            .Should().BeEmpty("public types are immutable");

    [Fact]
    public void PublicFields_AreReadOnly() =>
        Repository.PublicTypes.Where(t => !t.IsEnum)
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
            .Where(f => !f.IsInitOnly && !f.IsLiteral)
            .Should().BeEmpty();

    // A port does I/O, so everything it does is asynchronous; a store of keys needs four things, and no port may need more.
    [Fact]
    public void PluginSeams_HaveAtMostTwoMembers_AndPortsFour() =>
        Repository.PublicTypes
            .Where(t => t.IsInterface && !t.Name.StartsWith("ISessions", StringComparison.Ordinal)
                && t.Name is not ("IDecisions" or "IResponsibilities" or "IPersonalData"))
            .Where(t => t.GetMembers().Count(m => m is not MethodInfo { IsSpecialName: true }) > (IsPort(t) ? 4 : 2))
            .Should().BeEmpty();

    private static bool IsPort(Type type) => type.GetMethods().All(m => typeof(Task).IsAssignableFrom(m.ReturnType));

    [Fact]
    public void EveryPublicMember_IsDocumented()
    {
        var docs = XDocument.Load(Path.ChangeExtension(Repository.Core.Location, ".xml"));
        var missing = docs.Descendants("member")
            .Where(m => string.IsNullOrWhiteSpace(m.Element("summary")?.Value) && m.Element("inheritdoc") is null && m.Element("content") is null)
            .Select(m => m.Attribute("name")!.Value)
            .Where(IsOfPublicType);

        missing.Should().BeEmpty();
    }

    [Fact]
    public void Internals_AreOpenedToNoOtherAssembly() =>
        Repository.Core.GetCustomAttributes<InternalsVisibleToAttribute>().Should().BeEmpty();

    [Fact]
    public void AssemblyVersion_IsTheMajorVersionOnly()
    {
        var version = Repository.Core.GetName().Version!;
        (version.Minor, version.Build, version.Revision).Should().Be((0, 0, 0));
    }

    [Fact]
    public void TheCore_HasNoStrongName_AsOneOfItsReferencesHasNone()
    {
        Repository.Core.GetReferencedAssemblies().Should().Contain(r => r.GetPublicKeyToken()!.Length == 0);
        Repository.Core.GetName().GetPublicKeyToken().Should().BeEmpty("else .NET Framework does not load it: docs/decisions/0018");
    }

    private static bool IsOfPublicType(string member)
    {
        var name = member[2..].Split('(')[0];
        return Repository.PublicTypes.Any(t => t.FullName == name || t.FullName == name[..Math.Max(0, name.LastIndexOf('.'))]);
    }

    private static bool HasOnlyPrivateConstructors(Type type) =>
        type.GetConstructors(BindingFlags.NonPublic | BindingFlags.Instance).All(c => c.IsPrivate || c.IsFamilyAndAssembly || IsCopy(c, type));

    private static bool IsCopy(ConstructorInfo constructor, Type type) =>
        constructor.GetParameters() is [var only] && only.ParameterType == type;
}
