using System.Linq;
using System.Reflection;

namespace MutualLearning.Tests.Conventions;

/// <summary>
/// Every test is named after what it looks at and what is true of that, with the condition between them where there is one:
/// <c>Start_Twice_ChangesNothing</c>. It stands in every test project.
/// </summary>
public sealed class TestNameTests
{
    private const BindingFlags Everything = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [Fact]
    public void EveryTest_IsNamedAfterItsSubjectAndWhatIsTrueOfIt() =>
        typeof(TestNameTests).Assembly.GetTypes().SelectMany(t => t.GetMethods(Everything))
            .Where(m => m.GetCustomAttributes().Any(a => a is FactAttribute) && !IsSubjectAndResult(m.Name)).Select(m => $"{m.DeclaringType}.{m.Name}")
            .Should().BeEmpty("a test is named Subject_Result or Subject_Condition_Result");

    [Theory]
    [InlineData("Start_ChangesNothing", true)]
    [InlineData("Start_Twice_ChangesNothing", true)]
    [InlineData("ACell_2Wide_IsQuoted", true)]
    [InlineData("StartingTwiceChangesNothing", false)]
    [InlineData("Start_Twice_ChangesNothing_AndIsNoError", false)]
    [InlineData("Start_twice", false)]
    [InlineData("start_Twice", false)]
    [InlineData("Start__Twice", false)]
    [InlineData("Start_", false)]
    public void AName_InAnotherStyle_IsFound(string name, bool fits) => IsSubjectAndResult(name).Should().Be(fits);

    private static bool IsSubjectAndResult(string name) =>
        name.Split('_') is { Length: 2 or 3 } parts && parts.All(part => part.Length > 0 && (char.IsAsciiLetterUpper(part[0]) || char.IsAsciiDigit(part[0])));
}
